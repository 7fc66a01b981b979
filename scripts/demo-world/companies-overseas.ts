/** See read-companies.ts for the columns. Every name is invented. */
export const OVERSEAS = `
Cinderhook Robotics, Inc. | cinderhook | US | Pittsburgh | Technology | exact
Palowick Foods Corp. | palowick | US | Omaha | Food & Beverage | near | Palowick Foods Corporation
The Tarrowmill Company | tarrowmill | US | Asheville | Manufacturing | near | Tarrowmill Co.
Gradyn & Thistlewick LLC | gradynthistlewick | US | Austin | Consulting | near | Gradyn and Thistlewick, L.L.C.
Blue Anvilton Steelworks Inc. | blueanvilton | US | Cleveland | Manufacturing | several | Blue Anvilton Steelworks Inc.; Blue Anvilton Steel Works @ Gary, US; Blue Anvilton Steelworks de México S.A. de C.V. @ Monterrey, MX
Sequoyen Health Partners | sequoyen | US | Tulsa | Healthcare | exact
Northquill Bearing & Drive Co. | northquill | US | Milwaukee | Machinery | near | Northquill Bearing and Drive Company
Maribexa Seafoods LLC | maribexa | US | Gulfport | Food & Beverage | none
Vantrellis Semiconductor | vantrellis | US | Boise | Electronics | several | Vantrellis Semiconductor; Vantrellis Semicondutor; Vantrellis Semiconductor Pte. Ltd. @ Singapore, SG; Vantrellis Semiconductor GmbH @ Dresden, DE
Prairie Lanternby Insurance Group | prairielanternby | US | Des Moines | Insurance | none
Ozkirk Water Authority | ozkirk | US | Springfield | Utilities | none
Copperfenn Mining Corp. | copperfenn | US | Tucson | Engineering | abroad | Copperfenn Mining S.A. @ Santiago, CL
Halloway-Dunstrom Aerospace | hallowaydunstrom | US | Wichita | Manufacturing | near | Halloway Dunstrom Aerospace Inc
K.T.V. Precision Gear, Inc. | ktv-gear | US | Rockford | Machinery | near | KTV Precision Gear
Dunmarrow University | dunmarrow | US | Syracuse | Education | abroad | Dunmarrow University College @ Dublin, IE
Boréalique Foresterie inc. | borealique | CA | Saguenay | Agriculture | near | Borealique Foresterie Inc
Saltgrovern Potash Ltd. | saltgrovern | CA | Saskatoon | Chemicals | exact
Maplin & Rookwell Outfitters Ltd. | maplinrookwell | CA | Calgary | Retail | near | Maplin and Rookwell Outfitters
Aserradero Quimolpa S.A. de C.V. | quimolpa | MX | Durango | Manufacturing | near | Aserradero Quimolpa SA de CV
Cervecería Tlaxmeca S. de R.L. | tlaxmeca | MX | Puebla | Food & Beverage | none
Usina Jacaranduvá Ltda. | jacaranduva | BR | Ribeirão Preto | Agriculture | near | Usina Jacaranduva LTDA
Metalúrgica Ipevari S.A. | ipevari | BR | Joinville | Manufacturing | several | Metalúrgica Ipevari S.A.; Metalurgica Ipevari SA - Filial Curitiba @ Curitiba, BR; Ipevari Fundição Ltda.
Andurrialto Tecnología S.A. | andurrialto | AR | Córdoba | Technology | abroad | Andurrialto Tecnología SpA @ Santiago, CL
Viñedos Collipulqui Ltda. | collipulqui | CL | Talca | Food & Beverage | exact
Cafetales del Quindavo S.A.S. | quindavo | CO | Armenia | Agriculture | none
Minera Huarochaca S.A.C. | huarochaca | PE | Arequipa | Engineering | abroad | Huarochaca Mining Inc. @ Toronto, CA
株式会社ホノリマ製作所 | honorima | JP | Nagoya | Machinery | near | Honorima Seisakusho K.K.
Kazemorika Denki K.K. | kazemorika | JP | Osaka | Electronics | several | Kazemorika Denki K.K.; 株式会社カゼモリカ電機; Kazemorika Denki Europe GmbH @ Düsseldorf, DE
北澄野精密株式会社 | kitazumino | JP | Matsumoto | Electronics | none
누리담솔전자 주식회사 | nuridamsol | KR | Suwon | Electronics | near | Nuridamsol Electronics Co., Ltd.
Haedolim Shipbuilding Co., Ltd. | haedolim | KR | Busan | Shipping | exact
苏禾岭精密机械有限公司 | suheling | CN | Suzhou | Machinery | none
Tianmushe Bearing (Ningbo) Co., Ltd. | tianmushe | CN | Ningbo | Manufacturing | near | Tianmushe Bearing Co Ltd
Formoxa Optronics Corp. | formoxa | TW | Hsinchu | Electronics | abroad | Formoxa Optronics USA Inc. @ San Jose, US
Kwun Hoivan Trading Ltd. | kwunhoivan | HK | Hong Kong | Retail | none
Straitly & Keel Marine Pte. Ltd. | straitlykeel | SG | Singapore | Shipping | near | Straitly and Keel Marine Pte Ltd
Rimbavest Plantations Sdn. Bhd. | rimbavest | MY | Ipoh | Agriculture | exact
PT Sagarindo Baja Pratiwa | sagarindo | ID | Surabaya | Manufacturing | near | Sagarindo Baja Pratiwa, PT
Chaophetra Auto Parts Co., Ltd. | chaophetra | TH | Rayong | Manufacturing | none
Công ty TNHH Sông Mây Điện | songmaydien | VN | Da Nang | Electronics | near | Song May Dien Co., Ltd.
Lakhanpuriya Textiles Pvt. Ltd. | lakhanpuriya | IN | Surat | Apparel | near | Lakhanpuriya Textiles Private Limited
Vyomdhara Software Services Pvt Ltd | vyomdhara | IN | Pune | Technology | several | Vyomdhara Software Services Pvt Ltd; Vyomdhara Software Services Inc. @ Jersey City, US; Vyomdhara Software (Bengaluru) @ Bengaluru, IN
Kaverimati Steel & Forge Limited | kaverimati | IN | Coimbatore | Manufacturing | near | Kaverimati Steel and Forge Ltd
Waratangi Wool Co-operative Ltd | waratangi | NZ | Timaru | Agriculture | abroad | Waratangi Wool Pty Ltd @ Melbourne, AU
Billagonga Haulage Pty Ltd | billagonga | AU | Dubbo | Transportation | exact
Redgumleigh & Daughters Pty Ltd | redgumleigh | AU | Adelaide | Food & Beverage | none
Karoovleite Solar (Pty) Ltd | karoovleite | ZA | Upington | Energy | near | Karoovleite Solar Proprietary Limited
Adesolva Cement Plc | adesolva | NG | Ibadan | Construction | abroad | Adesolva Cement Ltd @ Accra, GH
Kilimbarani Tea Growers Ltd | kilimbarani | KE | Kericho | Agriculture | none
Atlasouane Phosphates S.A. | atlasouane | MA | Safi | Chemicals | exact
شركة نخلاوين للصناعات | nakhlawin | AE | Sharjah | Manufacturing | none
Galilorim Irrigation Ltd. | galilorim | IL | Haifa | Agriculture | exact
`
