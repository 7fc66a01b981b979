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

/** Chinese characters that are common in company names, with their pinyin. */
export const PINYIN = new Map<string, string>(
  [
    '安an 百bai 邦bang 宝bao 保bao 北bei 滨bin 博bo 昌chang 长chang 成cheng 城cheng 诚cheng 出chu 创chuang 春chun 达da 大da 德de 邓deng 电dian 鼎ding 东dong 都du 恩en 发fa 方fang 飞fei 丰feng 凤feng 佛fo 福fu 富fu 复fu 港gang 高gao 工gong 光guang 广guang 国guo 海hai 杭hang 航hang 和he 合he 河he 恒heng 红hong 宏hong 鸿hong 湖hu 沪hu 华hua 化hua 环huan 黄huang 汇hui 惠hui 机ji 吉ji 集ji 济ji 佳jia 家jia 嘉jia 建jian 江jiang 交jiao 金jin 锦jin 津jin 京jing 晶jing 景jing 九jiu 巨ju 君jun 骏jun',
    '开kai 凯kai 康kang 科ke 客ke 快kuai 昆kun 兰lan 乐le 雷lei 力li 立li 丽li 利li 联lian 林lin 龙long 隆long 路lu 鲁lu 马ma 美mei 蒙meng 米mi 民min 明ming 南nan 宁ning 农nong 欧ou 鹏peng 平ping 浦pu 奇qi 启qi 千qian 乾qian 青qing 庆qing 秦qin 全quan 泉quan 人ren 日ri 荣rong 瑞rui 润run 赛sai 三san 山shan 陕shan 商shang 上shang 深shen 沈shen 生sheng 胜sheng 盛sheng 石shi 世shi 双shuang 顺shun 四si 苏su 太tai 泰tai 唐tang 腾teng 天tian 通tong 同tong 团tuan 拓tuo',
    '万wan 王wang 威wei 微wei 维wei 伟wei 卫wei 文wen 温wen 五wu 武wu 西xi 希xi 喜xi 厦xia 先xian 香xiang 祥xiang 小xiao 新xin 信xin 鑫xin 兴xing 星xing 行xing 雄xiong 徐xu 旭xu 学xue 雅ya 亚ya 阳yang 扬yang 洋yang 耀yao 药yao 业ye 一yi 医yi 宜yi 亿yi 易yi 益yi 银yin 英ying 永yong 友you 有you 裕yu 玉yu 原yuan 远yuan 源yuan 院yuan 云yun 运yun 泽ze 展zhan 张zhang 浙zhe 振zhen 正zheng 郑zheng 之zhi 智zhi 中zhong 重zhong 州zhou 珠zhu 卓zhuo 子zi 紫zi 字zi 宗zong',
  ]
    .join(' ')
    .split(' ')
    .map(entry => [entry.charAt(0), entry.slice(1)]),
)
