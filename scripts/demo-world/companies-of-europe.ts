/** See read-companies.ts for the columns. Every name is invented. */
export const EUROPE = `
Quorvex Maschinenbau GmbH | quorvex | DE | Kassel | Machinery | exact
Halbrück & Söhne KG | halbrueck | DE | Bielefeld | Manufacturing | near | Halbrueck und Soehne KG
Tannvelt Logistik GmbH & Co. KG | tannvelt | DE | Hagen | Transportation | near | Tannvelt Logistik
Müggenthal Präzisionsteile GmbH | mueggenthal | DE | Aalen | Engineering | near | Mueggenthal Praezisionsteile GmbH
Brandelo Energietechnik AG | brandelo | DE | Leipzig | Energy | several | Brandelo Energietechnik AG; Brandelo Energietechnik AG, NL Hamburg @ Hamburg, DE; Brandelo Energy Technology Ltd @ Leeds, GB
Strömling Pumpen GmbH | stroemling | DE | Rostock | Machinery | exact
Kestrup Nahrungsmittel eG | kestrup | DE | Oldenburg | Food & Beverage | none
Dr. Wendolf Medizintechnik GmbH | wendolf-med | DE | Tuttlingen | Healthcare | near | Wendolf Medizintechnik
Ferrowald Stahlhandel GmbH | ferrowald | DE | Duisburg | Manufacturing | near | Ferowald Stahlhandel GmbH
Zillerbrunn Seilbahnen AG | zillerbrunn | AT | Innsbruck | Transportation | exact
Grünspanik Chemie GesmbH | gruenspanik | AT | Linz | Chemicals | near | Gruenspanik Chemie Ges.m.b.H.
Lorvin Holzindustrie GmbH | lorvin-holz | AT | Leoben | Manufacturing | none
Aarvelt Turbinen AG | aarvelt | CH | Baden | Energy | several | Aarvelt Turbinen AG; AARVELT TURBINEN AG; Aarvelt Turbines SA @ Lausanne, CH
Fontavel Horlogerie SA | fontavel | CH | Neuchâtel | Manufacturing | exact
Ticinella Assicurazioni SA | ticinella | CH | Lugano | Insurance | none
Établissements Corvaisier SARL | corvaisier | FR | Nantes | Construction | near | Ets Corvaisier
L'Atelier d'Orvane SAS | atelier-orvane | FR | Lyon | Apparel | near | Atelier d’Orvane
Société Brevalloise d'Énergie | brevalloise | FR | Grenoble | Utilities | near | Societe Brevalloise d'Energie SA
Vauclerin Logistique SAS | vauclerin | FR | Lille | Transportation | several | Vauclerin Logistique; Vauclerin Logistique Sud @ Marseille, FR; Vauclerin Transports
Mirambeuf Pharma SA | mirambeuf | FR | Toulouse | Biotechnology | exact
Kerlouarnec Armement SARL | kerlouarnec | FR | Brest | Shipping | none
Tissandrelle Textile SAS | tissandrelle | FR | Roubaix | Apparel | abroad | Tissandrelle Textile @ Tunis, TN
Van Ooijkens Tuinbouw B.V. | vanooijkens | NL | Venlo | Agriculture | near | van Ooijkens Tuinbouw BV
De Grauwe Meeuwink Scheepvaart B.V. | grauwemeeuwink | NL | Rotterdam | Shipping | exact
Polderax Systems N.V. | polderax | NL | Delft | Technology | several | Polderax Systems NV; Polderax Systems GmbH @ Krefeld, DE; Polderax Systems Ltd. @ Reading, GB
Zuidermolt Verpakkingen B.V. | zuidermolt | NL | Tilburg | Manufacturing | none
Brasserie Du Val Moriau SRL | valmoriau | BE | Namur | Food & Beverage | near | Brasserie du Val-Moriau
Scheldrix Havenbedrijf NV | scheldrix | BE | Antwerp | Shipping | exact
Luxembrion Fund Services S.à r.l. | luxembrion | LU | Luxembourg | Finance | near | Luxembrion Fund Services Sarl
Thornabbey Foods Ltd | thornabbey | GB | Leeds | Food & Beverage | near | The Thornabbey Food Company Limited
Pell & Marrowby LLP | pellmarrowby | GB | London | Consulting | near | Pell and Marrowby LLP
Quenbury Aerostructures plc | quenbury-aero | GB | Preston | Manufacturing | exact
Brackwold Brewing Co. | brackwold | GB | Norwich | Food & Beverage | abroad | Brackwold Brewing Company @ Portland, US
Ossinvale Healthcare Trust | ossinvale | GB | Derby | Healthcare | none
Tidewrack Offshore Ltd | tidewrack | GB | Aberdeen | Energy | several | Tidewrack Offshore Ltd; Tidewrack Offshore; Tidewrack Offshore Limited (Norway branch) @ Stavanger, NO
"Bright Spannerby" Tools Ltd | brightspannerby | GB | Sheffield | Machinery | near | Bright Spannerby Tools Limited
O'Malarkin Dairies Ltd | omalarkin | IE | Cork | Agriculture | near | OMalarkin Dairies Limited
Ballyfinnore Software DAC | ballyfinnore | IE | Galway | Technology | exact
Glenmurroe Peat & Energy plc | glenmurroe | IE | Athlone | Energy | none
Skarvheimen Havbruk AS | skarvheimen-havbruk | NO | Bodø | Agriculture | exact
Fjordalux Kraft ASA | fjordalux | NO | Bergen | Utilities | several | Fjordalux Kraft ASA; Fjordalux Kraft Nett AS; Fjordalux AS @ Oslo, NO
Åsgrunda Gruvteknik AB | asgrunda | SE | Kiruna | Engineering | near | Asgrunda Gruvteknik AB
Björkvallna Trä AB | bjorkvallna | SE | Umeå | Manufacturing | near | Bjoerkvallna Trae Aktiebolag
Lindmorra Fordon AB | lindmorra | SE | Gothenburg | Transportation | abroad | Lindmorra Fordon Oy @ Vaasa, FI
Sjællsund Medico ApS | sjaellsund | DK | Odense | Healthcare | near | Sjaellsund Medico
Vesterklit Vind A/S | vesterklit | DK | Esbjerg | Energy | exact
Østbro & Kroghdal Ingeniører A/S | oestbrokroghdal | DK | Aarhus | Engineering | none
Pohjanlumo Oy | pohjanlumo | FI | Oulu | Technology | near | Pohjanlumo Oyj
Kaarnavesi Paperi Oy | kaarnavesi | FI | Tampere | Manufacturing | exact
Hraunvellir Jarðvarmi ehf. | hraunvellir | IS | Reykjavík | Energy | near | Hraunvellir Jardvarmi ehf
Rannaliivak Tarkvara OÜ | rannaliivak | EE | Tartu | Technology | none
Dzintarvējš SIA | dzintarvejs | LV | Liepāja | Shipping | near | SIA "Dzintarvejs"
UAB „Gintravilis“ | gintravilis | LT | Kaunas | Electronics | near | Gintravilis UAB
Wierzbolin Okna Sp. z o.o. | wierzbolin | PL | Poznań | Construction | near | Wierzbolin Okna Spółka z ograniczoną odpowiedzialnością
Zakłady Miedziane Krutosz S.A. | krutosz | PL | Legnica | Manufacturing | exact
Łąkowierz Mleczarnia Sp. z o.o. | lakowierz | PL | Białystok | Food & Beverage | near | Lakowierz Mleczarnia
Strojírny Valhavec s.r.o. | valhavec | CZ | Brno | Machinery | several | Strojírny Valhavec s.r.o.; Strojirny Valhavec, spol. s r.o.; Valhavec Slovakia s.r.o. @ Žilina, SK
Tatravoltik Elektro a.s. | tatravoltik | SK | Košice | Electronics | none
Duna-Kékesi Gépgyár Kft. | dunakekesi | HU | Győr | Machinery | near | Duna Kekesi Gepgyar Kft
Carpavel Automotive S.R.L. | carpavel | RO | Cluj-Napoca | Manufacturing | exact
Балкарон Логистик ООД | balkaron | BG | Plovdiv | Transportation | near | Balkaron Logistik OOD
Officine Brundaro S.p.A. | brundaro | IT | Brescia | Machinery | near | Off. Brundaro SpA
Ceramiche Valmordina S.r.l. | valmordina | IT | Modena | Manufacturing | exact
Fratelli Zucconero & C. S.n.c. | zucconero | IT | Parma | Food & Beverage | near | F.lli Zucconero e C. snc
Talleres Urquibeña S.A. | urquibena | ES | Bilbao | Machinery | near | Talleres Urquibena SA
Hortofrutícola Almansurra S.L. | almansurra | ES | Almería | Agriculture | none
Corticeira Montalvinho Lda. | montalvinho | PT | Évora | Manufacturing | exact
Αιγέρων Ναυτιλιακή Α.Ε. | aigeron | GR | Piraeus | Shipping | near | Aigeron Naftiliaki AE
Bozkavaklı Tekstil San. ve Tic. A.Ş. | bozkavakli | TR | Bursa | Apparel | near | Bozkavakli Tekstil Sanayi ve Ticaret A.S.
ТОВ «Дніпрокварцит» | dniprokvartsyt | UA | Dnipro | Manufacturing | none
`
