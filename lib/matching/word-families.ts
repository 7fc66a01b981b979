import { isCommonWord } from './weigh-word'

/** Words that mean the same in a company name: abbreviations, spellings, translations. The first stands for all. */
const FAMILIES = `
international intl internacional internazionale internationale uluslararasi
manufacturing mfg manufacture manuf
brothers bros
technology technologies tech techn technologie technologia tecnologia teknoloji technik teknologi teknologia technologijos
pharmaceutical pharmaceuticals pharma pharm farma pharmaceutique farmaceutica
biotechnology biotechnologies biotech biotec
biosciences bioscience biosci
laboratory laboratories lab labs laboratoire laboratoires laboratorio laboratorios labor
university universitat universite universita universidad universidade universiteit universitet universitetet universitas uniwersytet univerzita univerzitet universiteti universiti universitesi universitatea universitat univ universytet uni daigaku ulikool egyetem daxue daigaku
institute institut instituto instituut inst istituto institutul instytut instituttet
academy akademie academie accademia academia akademia akademi akademija akademiya akademija
college collegium colegio kolej xueyuan
school schule ecole escola escuela scuola schools
hospital hospitals spital krankenhaus hopital hospitalier ospedale klinikum szpital hastanesi byouin yiyuan bingyuan
clinic clinics klinik clinique clinica
center centre centers centres zentrum centrum centro centar centru tsentr merkezi sentret senter
foundation fundacion fundacio fundacao fondazione fondation stiftung stichting fundacja stiftelse stiftelsen fond fonds endowment vakfi nadace nadacni
association asociacion associacao associazione associacio assn assoc verein vereniging forening dernegi
society societe gesellschaft sociedad sociedade societa soc societat
ministry ministere ministerio ministerium ministerstvo
museum musee museo museu muzeum muzej
library bibliothek bibliotheque biblioteca
council conseil consejo conselho consiglio rat
city ville stadt ciudad cidade citta
commune mairie gemeinde municipality municipio comune ayuntamiento ajuntament camara
department dept departement departamento dipartimento
company companies compagnie compania companhia compagnia cie cia
group groupe gruppe grupo gruppo groep grup grupa grup gruppen gruppen jituan
holding holdings hldg hldgs hlds holdco beteiligungs konggu
services service svcs svc serv serviced servicos servicios dienste
systems system sys systeme sistemas
solutions solution soln solns soluciones solucoes
industries industry ind inds industrie industrial industria industrias sanayi
engineering eng engg engr ingenieros ingenierie engineers
management mgmt mgt mgmnt mngt
investment investments inv invest invs invt inversiones investimentos investimento
development dev devt dvlpmt developments
communications communication comm comms comunicaciones kommunikation
electric elec elect electrical electrique elektrik elektro
electronics electronic elektronik
energy energie energia energias enerji energies energetica
financial finance fin finl fincl finanz finanzas finanzen finans
insurance ins assurance assurances seguros versicherung versicherungen assicurazioni sigorta
bank banque banco banca banka bk yinhang yinxing
bancorp bancorporation bancshares bankshares bancshs
national natl nacional nationale nazionale nat
american amer am
north no nord norte
south so sud sur sul
west ouest
east est
transport transportation trans transports transporte transportes transp
resources resource res
mining mines mine mng mns minera
minerals mineral minls mnrls
power pwr
petroleum petrol pet pete
products product prods prod produits productos
properties property prop props ppty
real rl
estate est
realty rlty
enterprise enterprises ent entpr enterp entreprise empresas
education educational educ edu
medical med medica medico medicale medisch
science sciences sci wissenschaft ciencia ciencias scienze
research res recherche forschung investigacion ricerca pesquisa
construction constr const construcciones bau
corporation corp
consulting consultants consultancy consult
associates assoc associados asociados associes
partners ptnrs ptrs partner partenaires
distribution distr distributors dist
entertainment ent entmt
equipment equip eqpt
trading trade
general gen
government govt
hotel hotels
restaurant restaurants
technical tech
materials material matls
metals metal mtls
motor motors mtr mtrs
chemical chemicals chem chimie chemie quimica chimica
software sw
network networks net netzwerk
telecom telecommunications telecommunication tel telekom telecomunicaciones
semiconductor semiconductors semi semicon
therapeutics therapeutic ther
diagnostics diagnostic dx diagnostiek diagnostik
environmental environment env
agriculture agricultural agri
automotive auto automobile automobiles
aviation avn
saint st sankt san
street str
mount mt
doctor dr doktor
united utd
states sts
limited ltd
publications publicacoes publishing publicaciones
applied appl aplicada
advanced adv avanzada
natural nat naturelle
public publ
health hlth sante salud saude gesundheit
healthcare
care cr
state staatliche statale estatal
royal rl koninklijke kongelige
one 1 first 1st i un
two 2 second 2nd ii
three 3 third 3rd iii
four 4 fourth 4th iv
five 5 fifth 5th
six 6 sixth 6th vi
seven 7 seventh 7th vii
eight 8 eighth 8th viii
nine 9 ninth 9th ix
ten 10 tenth 10th
eleven 11 eleventh
twelve 12 twelfth
twenty 20
hundred 100
thousand 1000
kobenhavn kopenhagen copenhagen
wien vienna
moskva moscow
lisboa lisbon
praha prague
munchen munich
roma rome
milano milan
koln cologne
warszawa warsaw
firenze florence
deutschland germany german deutsche
espana spain espanola spanish espanol
italia italy italiana italian
france francaise french francais
brasil brazil brasileira
nederland netherlands
osterreich austria
schweiz switzerland suisse swiss
russia russian russkaya rossiya
japan nippon nihon japanese
usa us
uk britain
`
const FAMILY = new Map<string, string>()
for (const line of FAMILIES.trim().split('\n')) {
  const [head = '', ...others] = line.split(' ')
  for (const word of [head, ...others]) if (!FAMILY.has(word)) FAMILY.set(word, head)
}

/** One spelling for all words of a family, and for a plural and its singular. */
export function wordFamily(word: string): string {
  const known = FAMILY.get(word)
  if (known) return known
  if (word.length > 4 && word.endsWith('s') && !word.endsWith('ss')) {
    const singular = word.slice(0, -1)
    // A rare word is a name, and "Zorbitas" is not the plural of "Zorbita".
    return FAMILY.get(singular) ?? (isCommonWord(singular) || isCommonWord(word) ? singular : word)
  }
  return word
}
