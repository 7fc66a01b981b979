/** What company names and streets are made of. The heads and tails make up words that mean nothing. */
export type Language = {
  heads: string[]
  tails: string[]
  /** `*` is the made-up word. */
  trades: string[]
  /** `#` is the house number. */
  streets: string[]
}

const words = (text: string) => text.split(' ')
const parts = (text: string) => text.split(', ')

const language = (heads: string, tails: string, trades: string, streets: string): Language => ({
  heads: words(heads),
  tails: words(tails),
  trades: parts(trades),
  streets: parts(streets),
})

const ENGLISH = {
  heads: 'Brax Crell Drov Esk Fenn Gorm Hask Jarl Kelb Lorr Morv Nabb Oswy Pend Quill Rudd Skel Thrax Ulv Wick Yarr',
  tails: 'bourne combe dale fold garth holt ing leigh more ness ridge shaw stow thorpe vale wick worth',
  trades:
    '* Engineering, * Foods, * Logistics, * Plastics, * Controls, * & Sons, * Packaging, * Marine, * Systems, The * Group, * Paper Mills, * Water, * Instruments, * Freight, * Castings',
}

export const LANGUAGES: Record<string, Language> = {
  en: language(
    ENGLISH.heads,
    ENGLISH.tails,
    ENGLISH.trades,
    '# Mill Lane, # Station Road, # Quayside, Unit # Foundry Park',
  ),
  us: language(
    'Ardv Bexl Calv Dask Elkw Forv Gantr Holv Jassk Kov Lundr Marv Norv Osk Pruv Quam Rosk Stav Trell Umbr Vandr Wexl Zann',
    'brook bury dell ford gate lock mere mont quist rell ston ter vane ville wood',
    '* Industries, * Dynamics, * Foods, * Health, * Manufacturing, * Energy, * Tool & Die, * Logistics, * Labs, * Brothers, * Packaging, * Aerospace, * Water Systems, The * Company, * Materials',
    '# Commerce Drive, # Old Mill Road, # Industrial Parkway, # Lakeview Avenue, # Depot Street',
  ),
  de: language(
    'Brax Drem Elb Fohr Gress Hesk Jolt Kalm Lunk Murn Nelk Olk Pfrie Quast Rüd Schnee Trem Ulb Velt Wörn Zwie',
    'bach beck brink dorff egge hain hoff horst kamp loh mar ow rode stedt thal wieck',
    '* Maschinenbau, * Metallbau, * Logistik, * Elektrotechnik, * Kunststoffe, * Anlagenbau, * Lebensmittel, * & Partner, * Werkzeuge, * Gebäudetechnik, Gebrüder *, * Automation, * Verpackung',
    'Lindenweg #, Industriestraße #, Am Güterbahnhof #, Gewerbepark #, Mühlgasse #',
  ),
  fr: language(
    'Aubr Brév Cassel Darv Escl Frév Garm Jolv Lorv Marv Névr Orv Plan Quév Rosn Savr Trél Vald',
    'age ange ault ette euil ières ignac illon oisin onne ouet uron',
    '* Industrie, Ateliers *, * Transports, * Emballages, Boulangerie *, Groupe *, * et Fils, * Énergie, Laboratoires *, * Bâtiment, Établissements *, * Distribution',
    '# rue des Tilleuls, # avenue de la Gare, # quai du Port, # zone artisanale du Moulin',
  ),
  nl: language(
    'Brou Dijk Elz Groen Hael Juyn Kloet Loo Mees Noor Oost Paal Rijs Schel Tuyn Vlet Wolv Zand',
    'beek berghe donk gaard horst huyse kens laar meer rode sma veld voort wijk',
    '* Techniek, * Logistiek, * Bouw, * Groenten, * Verpakkingen, Gebroeders *, * Installaties, * Scheepswerf, * Kunststoffen, * Zuivel',
    'Industrieweg #, Kanaaldijk #, Molenstraat #, Havenkade #',
  ),
  nordic: language(
    'Brå Dyr Elv Fjell Grun Havn Isk Jot Kvern Lyng Mør Nes Orm Rav Skog Tind Ulv Vår',
    'berga bäcken dal fors gård hamn holt lund mark näs sund vik vang ås',
    '* Teknik, * Trä, * Marin, * Energi, * Bygg, * Transport, * Kraft, * Livs, * Automation, * Fisk, * & Sønner, * Maskin',
    'Industrivägen #, Havnegata #, Strandgatan #, Kvarnvägen #',
  ),
  fi: language(
    'Ahvo Haapo Ilmo Kaisla Lumi Mänty Otso Pihka Routa Sara Tuomi Utu Vuono',
    'harju järvi kallio koski lahti mäki niemi ranta salo suo vaara virta',
    '* Teknologia, * Puu, * Konepaja, * Energia, * Paperi, * Rakennus, * Elintarvike',
    'Tehtaankatu #, Satamatie #, Myllykuja #',
  ),
  pl: language(
    'Bryn Chrob Drez Gost Jarz Klep Łomn Mirz Nied Ostr Prus Rzep Sław Trzeb Wierz Żab',
    'anów bica ewka ęcin iszcz kowo lin nica osz owiec ówka yca',
    '* Logistyka, Zakłady *, * Meble, * Okna, Hurtownia *, * Automatyka, * Spożywcze, * Budownictwo, Fabryka Maszyn *, * Transport',
    'ul. Fabryczna #, ul. Młyńska #, ul. Kolejowa #, ul. Lipowa #',
  ),
  cz: language(
    'Břez Chval Dubn Hol Jes Krk Lib Mal Neb Ostr Pros Rad Slav Třeb Vel Zlat',
    'anec ava enka ice ínec kov ník nov ošov ovka ůvka',
    'Strojírny *, * Elektro, Pivovar *, * Stavby, * Logistika, Sklárny *, * Potraviny, * Plasty',
    'Průmyslová #, Nádražní #, Mlýnská #',
  ),
  hu: language(
    'Ág Bük Csob Déz Erd Füz Gyön Hány Kéz Lomb Mész Nyír Szend Tur',
    'ákos ánd elő ény falva háza kút lak mező rév sár vár',
    '* Gépgyár, * Élelmiszer, * Építő, * Logisztika, * Elektronika, * Műanyag',
    'Gyár utca #, Malom út #, Állomás tér #',
  ),
  it: language(
    'Altav Brund Cald Ferr Gavr Lamb Mont Ner Olv Port Quar Riv Sanv Torr Valm Zor',
    'acchi aldo anesi aro elli enghi etta iano iglio inaldi oni ova uzzi',
    'Officine *, * Alimentari, Fratelli *, * Meccanica, Ceramiche *, * Trasporti, Industrie *, * Impianti, Cantine *, * Tessile',
    'Via del Lavoro #, Via Stazione #, Corso Europa #, Via dei Mulini #',
  ),
  es: language(
    'Alb Barq Cor Dur Esqu Fuer Garr Hier Jar Lucer Mor Navar Olm Pedr Quin Ríov Sald Torr Urr Valv',
    'adero agüe andia anza ares edo erón iella igal ondo oro ube uelo uña',
    'Talleres *, Construcciones *, * Alimentación, Bodegas *, * Logística, Industrias *, Hermanos *, * Ingeniería, Comercial *, * Plásticos',
    'Calle del Molino #, Polígono Industrial Norte #, Avenida de la Estación #',
  ),
  pt: language(
    'Alv Bru Carv Fig Grav Ipê Jac Lour Mir Nog Oliv Piram Quel Rib Serr Tav Vil',
    'al andu anhos ará eiras eda ejo ense inhos ires oba onte uçu uva',
    'Metalúrgica *, Indústrias *, * Alimentos, Transportes *, * Engenharia, Irmãos *, Comercial *, * Agrícola, * Embalagens',
    'Rua das Oficinas #, Avenida do Porto #, Estrada do Moinho #',
  ),
  tr: language(
    'Ak Boz Çam Dem Gök Kara Kız Öz Sarı Taş Yıl Yeş',
    'çalı dere göz han kaya koru lı oluk pınar suyu tepe yurt',
    '* Tekstil, * Makina, * Gıda, * Lojistik, * Plastik, * Çelik',
    'Sanayi Caddesi No: #, İstasyon Sokak No: #',
  ),
  bg: language(
    'Балк Вран Горд Дун Искр Камч Марв Огр Пир Родв Струм Търн',
    'авец анит ария елин еса ирон ита овец олия ора',
    '* Логистик, * Строй, * Агро, * Метал, * Енерго',
    'ul. Industrialna #, bul. Dunav #',
  ),
  gr: language(
    'Αιγ Βορ Δελφ Θαλ Κυκν Λεμν Μελτ Νηρ Πελ Σαρων',
    'αίος ανός ία ιάδης ικόν ίτης όπουλος ων',
    '* Ναυτιλιακή, * Τρόφιμα, * Τεχνική, * Εμπορική',
    'Odos Limenos #, Leoforos Athinon #',
  ),
  jp: language(
    'Aka Fuyu Hana Ishi Kaze Kumo Mizu Naga Oki Sawa Shio Tama Yuki',
    'gashi hara kane machi mori nobe rino saka tsuru yama',
    '* Seiki, * Denki, * Kogyo, * Shoji, * Shokuhin, * Kagaku, * Butsuryu',
    '#-4-2 Minato, #-11 Honcho, #-7-3 Kitamachi',
  ),
  kr: language(
    'Bit Cheong Dae Gang Haem Jin Mir Nur Sae Seol Tae Won',
    'adam ari bora dong garam haneul maru nara rim sol taek',
    '* Electronics, * Heavy Industries, * Chemical, * Foods, * Precision',
    '# Gongdan-ro, # Haean-daero',
  ),
  cn: language(
    'Bai Chang Dong Feng Guang Hai Jin Lan Ming Qing Rui Shan Tian Yun Zhen',
    'beimu dalu fenxi heshu jiangli lingpo mushan ningtai qiaolu shuying taohe weilan',
    '* Machinery, * Electronics, * Trading, * Textile, * Auto Parts, * New Materials, * Optical',
    'No. # Gongye Road, No. # Xinhua Street, # Jianshe East Road',
  ),
  id: language(
    'Aru Bahta Cempa Duma Gara Kela Lestra Maha Nusa Pela Rimba Saga Tirta',
    'baru dara indo jaya karsa lima makmo nara purna sentra wira',
    '* Plantations, * Baja, * Marine, * Palm Products, * Elektronik, PT * Sentosa, * Food Industries',
    'Jalan Industri #, Jalan Pelabuhan #',
  ),
  in: language(
    'Amrit Bhav Chand Dhar Gang Him Jeev Kaver Lakh Mandar Narm Pras Rohit Shail Tung Vyom',
    'adri anjali apuri aksha badra endra iketan ilekha oday ottam ushri vati',
    '* Textiles, * Steel, * Software, * Pharma, * Forgings, * Agro Industries, * & Sons, * Engineering Works, * Exports',
    'Plot # MIDC Phase II, # Station Road, # Ring Road',
  ),
  ja: language(
    'ホノ カゼ ミズ ツキ ソラ ナギ イワ ユキ シオ',
    'リマ モリ カワ ネオ ノベ サカ ツル ハラ',
    '株式会社*製作所, 株式会社*電機, 有限会社*商店, *工業株式会社, 株式会社*食品',
    '#-4-2 Minato, #-11 Honcho',
  ),
  zh: language(
    '柏岭 常沐 东澄 枫禾 广宁 海岚 金溪 澜山 明桥 清河',
    '泰 岳 川 屿 源 峰 棠',
    '*机械有限公司, *电子有限公司, *纺织有限公司, *贸易有限公司, *新材料有限公司',
    'No. # Gongye Road, No. # Xinhua Street',
  ),
}
