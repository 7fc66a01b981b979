/** How letters of other scripts are commonly written in Latin ones. Each entry: letters, one space, their spellings. */
const alphabet = (letters: string, spellings: string): [string, string][] => {
  const latin = spellings.split(' ')
  return [...letters].map((letter, at) => [letter, latin[at] === '-' ? '' : (latin[at] ?? '')])
}

export const ALPHABETS = new Map<string, string>([
  // Cyrillic: Russian, Ukrainian, Bulgarian, Serbian, Macedonian
  ...alphabet(
    'абвгдежзийклмнопрстуфхцчшщъыьэюя',
    'a b v g d e zh z i i k l m n o p r s t u f h ts ch sh sht - y - e yu ya',
  ),
  ...alphabet('ёіїєґўђјљњћџѓќѕ', 'e i yi ye g u dj j lj nj c dz g k dz'),
  // Greek
  ...alphabet('αβγδεζηθικλμνξοπρστυφχψως', 'a v g d e z i th i k l m n x o p r s t y f ch ps o s'),
  // Georgian
  ...alphabet(
    'აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ',
    'a b g d e v z t i k l m n o p zh r s t u p k gh q sh ch ts dz ts ch kh j h',
  ),
  // Armenian
  ...alphabet(
    'աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆև',
    'a b g d e z e y t zh i l kh ts k h dz gh ch m y n sh o ch p j r s v t r ts v p k o f ev',
  ),
  // Hebrew and Arabic write few vowels; the comparison by consonants makes up for it
  ...alphabet('אבגדהוזחטיכךלמםנןסעפףצץקרשת', 'a b g d h v z h t y k k l m m n n s a p f ts ts k r sh t'),
  ...alphabet(
    'ابتثجحخدذرزسشصضطظعغفقكلمنهويةىآأإپچگ',
    'a b t th j h kh d dh r z s sh s d t z a gh f q k l m n h w y a a a a i p ch g',
  ),
  // Thai consonants
  ...alphabet(
    'กขคฆงจฉชซญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ',
    'k kh kh kh ng ch ch ch s y d t th th th n d t th th th n b p ph f ph f ph m y r l w s s s h l o h',
  ),
])

/** The first letters, vowels and last letters of Korean syllables, in the order Unicode composes them. */
export const HANGUL = {
  first: 'g kk n d tt r m b pp s ss  j jj ch k t p h'.split(' '),
  vowel: 'a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i'.split(' '),
  last: ' k k k n n n t l k m l l l p l m p p t t ng t t k t p t'.split(' '),
}

/** Kana in hiragana, one row of Unicode from U+3041 on; katakana is the same row 96 code points later. */
export const KANA =
  'a a i i u u e e o o ka ga ki gi ku gu ke ge ko go sa za shi ji su zu se ze so zo ta da chi ji - tsu zu te de to do na ni nu ne no ha ba pa hi bi pi fu bu pu he be pe ho bo po ma mi mu me mo ya ya yu yu yo yo ra ri ru re ro wa wa i e o n vu ka ke'.split(
    ' ',
  )

/** The Indic scripts share one layout: consonants from offset 0x15, vowels from 0x05, vowel signs from 0x3e. */
export const INDIC = {
  consonant: 'k kh g gh n ch chh j jh n t th d dh n t th d dh n n p ph b bh m y r r l l l v sh sh s h'.split(' '),
  vowel: 'a a i i u u ri l e e e ai o o o au'.split(' '),
  sign: 'a i i u u ri ri e e e ai o o o au'.split(' '),
}
