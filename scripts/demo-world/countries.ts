/**
 * `country | hours from UTC | phone | postal code | languages | weight | legal forms | cities`.
 * Phone numbers lie in ranges kept free for films and books where a country has one; else they begin with 5550.
 * The weight says how many of the Salesforce Accounts are there.
 */
const TABLE = `
DE | 1 | +49 30 23125 ### | 3#### | de | 30 | GmbH; GmbH; GmbH & Co. KG; AG; KG; UG (haftungsbeschränkt) | Kassel; Bremen; Hamm; Ulm; Leipzig; Rostock
AT | 1 | +43 1 5550 1## | 4### | de | 6 | GmbH; GesmbH; AG; OG | Linz; Graz; Wels; Leoben
CH | 1 | +41 44 555 01 ## | 8### | de | 7 | AG; GmbH; SA | Winterthur; Baden; Thun; Chur
FR | 1 | +33 1 99 00 ## ## | 3#000 | fr | 18 | SARL; SAS; SA; SASU | Nantes; Lyon; Lille; Dijon; Angers
BE | 1 | +32 2 555 01 ## | 2### | nl | 5 | NV; BV; SRL | Ghent; Antwerp; Namur; Hasselt
NL | 1 | +31 20 555 01## | 5### ?? | nl | 10 | B.V.; N.V.; VOF | Tilburg; Delft; Zwolle; Breda
LU | 1 | +352 555 01## | L-1### | fr | 1 | S.à r.l.; S.A. | Luxembourg; Esch-sur-Alzette
GB | 0 | +44 20 7946 0### | LS# #?? | en | 22 | Ltd; Limited; plc; LLP | Leeds; Derby; Hull; Preston; Bristol
IE | 0 | +353 20 912 #### | T## ?### | en | 4 | Ltd; Limited; DAC | Cork; Galway; Sligo
NO | 1 | +47 55 50 01 ## | 5### | nordic | 5 | AS; ASA | Bergen; Bodø; Hamar
SE | 1 | +46 31 390 06 ## | 41# ## | nordic | 7 | AB; Aktiebolag; HB | Gothenburg; Umeå; Örebro
DK | 1 | +45 55 50 01 ## | 5### | nordic | 5 | A/S; ApS | Odense; Aarhus; Vejle
FI | 2 | +358 9 5550 1## | 33### | fi | 4 | Oy; Oyj; Ky | Tampere; Oulu; Lahti
IS | 0 | +354 555 01## | 1## | nordic | 1 | ehf.; hf. | Reykjavík
EE | 2 | +372 5550 1## | 51### | fi | 1 | OÜ; AS | Tartu; Tallinn
LV | 2 | +371 5550 01## | LV-34## | pl | 1 | SIA | Riga; Liepāja
LT | 2 | +370 5 555 01## | LT-44### | pl | 1 | UAB; AB | Kaunas; Vilnius
PL | 1 | +48 22 555 01 ## | 61-### | pl | 10 | Sp. z o.o.; S.A.; Sp. k. | Poznań; Lublin; Gliwice; Białystok
CZ | 1 | +420 555 010 1## | 602 ## | cz | 5 | s.r.o.; a.s. | Brno; Olomouc; Plzeň
SK | 1 | +421 2 5550 01## | 040 ## | cz | 2 | s.r.o.; a.s. | Košice; Žilina
HU | 1 | +36 1 555 01## | 9### | hu | 3 | Kft.; Zrt.; Bt. | Győr; Szeged; Pécs
RO | 2 | +40 21 555 01## | 400### | it | 3 | S.R.L.; S.A. | Cluj-Napoca; Iași
BG | 2 | +359 2 5550 1## | 4### | bg | 2 | ООД; ЕООД; АД | Plovdiv; Varna
IT | 1 | +39 06 5550 1## | 25### | it | 14 | S.r.l.; S.p.A.; S.n.c. | Brescia; Modena; Parma; Bari
ES | 1 | +34 91 555 01 ## | 48### | es | 12 | S.L.; S.A.; S.L.U. | Bilbao; Almería; Vigo; Murcia
PT | 0 | +351 21 555 01## | 70##-### | pt | 4 | Lda.; S.A. | Évora; Braga; Leiria
GR | 2 | +30 21 5550 1### | 185 ## | gr | 2 | Α.Ε.; Ε.Π.Ε. | Piraeus; Patras
TR | 3 | +90 212 555 01 ## | 16### | tr | 4 | A.Ş.; Ltd. Şti. | Bursa; İzmir
UA | 2 | +380 44 555 01 ## | 49### | bg | 1 | ТОВ | Dnipro; Lviv
US | -6 | (4##) 555-01## | 5#### | us | 44 | Inc.; Inc.; LLC; Corp.; Co.; Corporation | Omaha, NE; Tulsa, OK; Cleveland, OH; Boise, ID; Austin, TX; Wichita, KS; Gary, IN; Portland, OR; San Jose, CA; Jersey City, NJ
CA | -5 | (5##) 555-01## | K#? #?# | us | 9 | Ltd.; Inc.; Corp. | Calgary, AB; Saskatoon, SK; Toronto, ON; Saguenay, QC
MX | -6 | +52 55 5550 01## | 72### | es | 5 | S.A. de C.V.; S. de R.L. | Puebla; Monterrey; Durango
BR | -3 | +55 11 5550-01## | 892##-### | pt | 9 | Ltda.; S.A. | Joinville, SC; Curitiba, PR; Campinas, SP
AR | -3 | +54 11 5550-01## | X5### | es | 3 | S.A.; S.R.L. | Córdoba; Rosario
CL | -4 | +56 2 5550 01## | 346#### | es | 2 | SpA; Ltda.; S.A. | Talca; Santiago
CO | -5 | +57 1 5550 1## | 63#### | es | 2 | S.A.S.; S.A. | Armenia; Cali
PE | -5 | +51 1 555 01## | 04### | es | 1 | S.A.C. | Arequipa
JP | 9 | +81 3 5550 01## | 46#-#### | jp/ja | 9 | K.K.; Co., Ltd. | Nagoya; Osaka; Matsumoto
KR | 9 | +82 2 5550 01## | 16### | kr | 4 | Co., Ltd.; Inc. | Suwon; Busan
CN | 8 | +86 21 5550 01## | 215### | cn/zh | 6 | Co., Ltd. | Suzhou; Ningbo; Wuxi
TW | 8 | +886 2 5550 01## | 300## | cn | 2 | Co., Ltd.; Corp. | Hsinchu; Taichung
HK | 8 | +852 5550 01## | | cn | 2 | Ltd.; Limited | Hong Kong
SG | 8 | +65 5550 01## | 1##### | en | 3 | Pte. Ltd.; Pte Ltd | Singapore
MY | 8 | +60 3 5550 01## | 31### | id | 2 | Sdn. Bhd. | Ipoh; Penang
ID | 7 | +62 21 5550 01## | 60### | id | 2 | Tbk | Surabaya; Bandung
TH | 7 | +66 2 555 01## | 21### | id | 1 | Co., Ltd. | Rayong; Chonburi
VN | 7 | +84 24 5550 01## | 55#### | id | 1 | Co., Ltd.; JSC | Da Nang; Hai Phong
IN | 5.5 | +91 22 5550 01## | 411 0## | in | 10 | Pvt. Ltd.; Private Limited; Ltd.; LLP | Pune; Surat; Coimbatore; Bengaluru
NZ | 12 | +64 9 555 01## | 79## | en | 2 | Ltd; Limited | Timaru; Nelson
AU | 10 | +61 2 5550 #### | 28## | en | 6 | Pty Ltd; Pty. Limited | Dubbo, NSW; Adelaide, SA; Melbourne, VIC
ZA | 2 | +27 11 555 01## | 88## | en | 3 | (Pty) Ltd; Ltd | Upington; Durban
NG | 1 | +234 1 555 01## | 200### | en | 2 | Ltd; Plc | Ibadan; Kano
GH | 0 | +233 30 555 01## | | en | 1 | Ltd | Accra
KE | 3 | +254 20 555 01## | 202## | en | 1 | Ltd; Limited | Kericho; Nakuru
MA | 1 | +212 5 5550 01## | 460## | fr | 1 | SARL; S.A. | Safi; Fès
TN | 1 | +216 71 555 01# | 10## | fr | 1 | SARL; SA | Tunis; Sfax
AE | 4 | +971 4 555 01## | | en | 2 | LLC; FZE; FZCO | Sharjah; Fujairah
IL | 2 | +972 3 555 01## | 31##### | en | 2 | Ltd. | Haifa; Netanya
`

export type City = { city: string; state?: string }
export type Country = {
  code: string
  hoursFromUtc: number
  phone: string
  postalCode: string
  /** Names are made in one of these. */
  languages: string[]
  weight: number
  forms: string[]
  cities: City[]
}

const list = (text = '') => text.split(';').map(item => item.trim())

function readLine(line: string): Country {
  const [code = '', hours, phone = '', postalCode = '', languages = '', weight, forms, cities] = line
    .split('|')
    .map(cell => cell.trim())
  const read = (text: string): City => {
    const [city = '', state] = text.split(', ')
    return state ? { city, state } : { city }
  }
  return {
    ...{
      code,
      phone,
      postalCode,
      languages: languages.split('/'),
      hoursFromUtc: Number(hours),
      weight: Number(weight),
    },
    ...{ forms: list(forms), cities: list(cities).map(read) },
  }
}

export const COUNTRIES: readonly Country[] = TABLE.trim().split('\n').map(readLine)

export function countryOf(code: string): Country {
  const found = COUNTRIES.find(country => country.code === code)
  if (!found) throw new Error(`The demo world knows nothing of ${code}`)
  return found
}
