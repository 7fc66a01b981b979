/**
 * Other forms of Chinese characters, each followed by the simplified one: traditional and Japanese.
 * From OpenCC's TSCharacters and JPShinjitaiCharacters (Apache-2.0), for the 3,755 commonest characters.
 */
const FORMS =
  '丟丢並并乾干亂乱亞亚佈布佔占併并來来侖仑侶侣侷局係系俠侠俬私倆俩倉仓個个們们倖幸倫伦偉伟側侧偵侦偽伪傑杰傘伞備备傢家傭佣傳传債债傷伤傾倾僅仅僑侨僕仆僞伪僥侥僱雇價价儀仪儁俊億亿儈侩儉俭儘尽償偿優优儲储兇凶兌兑兒儿內内兩两冊册冪幂凈净' +
  '凍冻凜凛凱凯別别刪删則则剋克剎刹剛刚剝剥剮剐創创剷铲劃划劄札劇剧劉刘劊刽劍剑劑剂勁劲動动務务勛勋勝胜勞劳勢势勳勋勵励勸劝勻匀匯汇區区協协卹恤卻却卽即厠厕厤历厭厌厲厉參参叄叁叢丛吳吴吶呐呂吕員员唸念問问啓启啞哑啟启喚唤喪丧喫吃喬乔單单' +
  '喲哟嗆呛嗎吗嗚呜嘆叹嘔呕嘗尝嘩哗嘯啸噁恶噓嘘噴喷噸吨噹当嚇吓嚐尝嚙啮嚥咽嚨咙嚮向嚴严囂嚣囌苏囑嘱囪囱國国圍围園园圓圆圖图團团垻坝埰采執执堅坚堯尧報报場场塊块塗涂塢坞塵尘塹堑墊垫墜坠墮堕墰坛墳坟墻墙墾垦壇坛壓压壘垒壜坛壞坏壟垄壩坝壯壮' +
  '壺壶壽寿夠够夢梦夥伙夾夹奧奥奪夺奬奖奮奋妝妆姦奸娛娱婁娄婦妇媽妈嬌娇嬰婴嬸婶孃娘孫孙學学孿孪宮宫寀采寢寝實实寧宁審审寫写寬宽寵宠寶宝將将專专尋寻對对導导屆届屍尸屜屉屢屡層层屬属岡冈峯峰島岛峽峡崑昆崗岗崙仑嵗岁嶄崭嶺岭嶼屿嶽岳巋岿巒峦' +
  '巖岩帥帅師师帳帐帶带幀帧幟帜幣币幫帮幷并幹干幾几庫库廁厕廂厢廄厩廈厦廕荫廚厨廟庙廠厂廢废廣广廬庐廳厅弔吊張张強强彆别彈弹彌弥彎弯彔录彙汇彥彦彫雕彿佛後后徑径從从復复徵征徹彻恆恒恥耻悅悦悶闷悽凄惡恶惱恼愛爱慄栗態态慘惨慚惭慣惯慫怂慮虑' +
  '慶庆慼戚慾欲憂忧憊惫憐怜憑凭憚惮憤愤憫悯憲宪憶忆懇恳應应懞蒙懲惩懶懒懷怀懸悬懼惧懾慑戀恋戰战戲戏戶户扞捍拋抛拚拼挾挟捨舍捱挨捲卷掃扫掄抡掙挣掛挂採采揀拣揚扬換换揮挥損损搖摇搗捣搧扇搶抢摟搂摯挚摳抠摺折摻掺撈捞撐撑撓挠撣掸撥拨撫抚撲扑' +
  '撻挞撾挝撿捡擁拥擄掳擇择擊击擋挡擔担據据擠挤擡抬擣捣擬拟擯摈擰拧擱搁擲掷擴扩擺摆擻擞擾扰攆撵攏拢攔拦攙搀攜携攝摄攢攒攣挛攤摊攪搅攬揽敎教敗败敘叙敵敌數数斂敛斃毙斬斩斷断於于旂旗旣既昇升時时晉晋晝昼暈晕暢畅暫暂曆历曉晓曏向曠旷曬晒書书' +
  '會会朮术東东枴拐柵栅柺拐査查桿杆條条棄弃棊棋棗枣棟栋棧栈棲栖楊杨楓枫業业極极榘矩榦干榮荣構构槍枪槓杠槳桨樁桩樂乐樑梁樓楼標标樞枢樣样樸朴樹树橋桥機机橢椭橫横檔档檢检檯台檸柠檻槛櫃柜櫥橱櫻樱欄栏權权欽钦歎叹歐欧歡欢歲岁歷历歸归殘残殭僵' +
  '殲歼殺杀殻壳殼壳毀毁毆殴氈毡氣气氫氢氾泛汎泛汙污決决沒没沖冲況况泝溯洩泄洶汹涼凉淒凄淚泪淨净淩凌淪沦淵渊淺浅渙涣減减渦涡測测渾浑湊凑湧涌湯汤準准溝沟溫温溼湿滄沧滅灭滌涤滙汇滬沪滯滞滲渗滷卤滾滚滿满漁渔漚沤漢汉漣涟漬渍漲涨漸渐漿浆潑泼' +
  '潔洁潛潜潤润潰溃澀涩澆浇澇涝澗涧澤泽澱淀濁浊濃浓濕湿濘泞濛蒙濟济濤涛濫滥濰潍濱滨濺溅濾滤瀉泻瀋沈瀕濒瀝沥瀰弥瀾澜灑洒灕漓灘滩灣湾灤滦災灾為为烏乌烴烃無无煉炼煙烟煥焕煩烦熒荧熱热熾炽燈灯燒烧燙烫營营燦灿燬毁燭烛燴烩燻熏燼烬爍烁爐炉爛烂' +
  '爭争爲为爺爷爾尔牀床牆墙牴抵牽牵犢犊犧牺狀状狹狭狽狈猙狰猶犹獃呆獄狱獅狮獎奖獨独獰狞獲获獵猎獸兽獺獭獻献現现琱雕琺珐瑣琐瑤瑶瑩莹瑪玛環环瓊琼甕瓮產产産产畝亩畢毕畫画異异畵画當当疇畴疊叠痙痉痠酸瘋疯瘍疡瘓痪瘡疮瘧疟療疗癒愈癟瘪癡痴癢痒' +
  '癥症癬癣癰痈癱瘫發发皁皂皚皑皺皱盃杯盜盗盞盏盡尽監监盤盘盧卢盪荡眞真眾众睏困睜睁瞞瞒矇蒙矚瞩矯矫硃朱硯砚碩硕確确碼码磚砖礎础礙碍礦矿礫砾礬矾祕秘祿禄禍祸禦御禮礼禱祷禿秃稅税稈秆稜棱種种稱称穀谷積积穎颖穢秽穩稳穫获窩窝窪洼窮穷窯窑窺窥' +
  '竄窜竅窍竈灶竊窃竪竖競竞筆笔筍笋箇个箋笺箚札節节範范築筑篩筛簍篓簑蓑簡简簽签簾帘籃篮籌筹籠笼籤签籬篱籮箩籲吁粵粤糞粪糧粮糰团糾纠紀纪約约紅红紉纫紋纹納纳紐纽純纯紗纱紙纸級级紛纷紡纺紮扎細细紳绅紹绍終终絃弦組组絆绊結结絕绝絛绦絞绞絡络' +
  '絢绚給给絨绒統统絲丝絶绝絹绢綁绑綉绣綏绥綑捆經经綜综綠绿綢绸綫线維维綱纲網网綳绷綴缀綵彩綸纶綻绽綽绰綿绵緊紧緑绿緒绪緘缄線线緝缉緞缎締缔緣缘編编緩缓緬缅緯纬練练緻致縛缚縣县縧绦縫缝縮缩縱纵縴纤縷缕總总績绩繃绷織织繕缮繞绕繡绣繩绳繪绘' +
  '繫系繭茧繳缴繹绎繼继續续纍累纏缠纓缨纔才纖纤纜缆缽钵罈坛罎坛罰罚罵骂罷罢羅罗羣群羨羡義义習习翫玩翹翘聖圣聞闻聯联聰聪聲声聳耸聶聂職职聽听聾聋肅肃脅胁脈脉脣唇脩修脫脱脹胀腎肾腦脑腫肿腳脚腸肠膚肤膠胶膩腻膽胆膿脓臉脸臍脐臘腊臟脏臥卧臨临' +
  '臺台與与興兴舉举舊旧舖铺舘馆艙舱艦舰艱艰艷艳茲兹荊荆莊庄莖茎莢荚華华菸烟萊莱萬万葉叶葦苇葯药葷荤蒐搜蒼苍蓆席蓋盖蓮莲蔔卜蔘参蔣蒋蔥葱蔭荫蕩荡蕪芜蕭萧薊蓟薑姜薔蔷薦荐薩萨薹苔藍蓝藝艺藥药藴蕴藹蔼蘆芦蘇苏蘊蕴蘋苹蘭兰蘿萝處处虛虚虜虏號号' +
  '虧亏蛻蜕蝕蚀蝦虾蝨虱蝸蜗螞蚂螢萤蟄蛰蟬蝉蟲虫蟻蚁蠅蝇蠍蝎蠟蜡蠱蛊蠶蚕蠻蛮衆众衊蔑術术衕同衚胡衛卫衝冲袷夹裏里補补裝装裡里製制複复褲裤襖袄襪袜襬摆襯衬襲袭覈核見见規规覓觅視视親亲覺觉覽览觀观觸触訂订訃讣計计訊讯討讨訓训訖讫託托記记訛讹' +
  '訝讶訟讼訣诀訪访設设許许訴诉診诊註注証证詐诈評评詛诅詞词詠咏詢询詣诣試试詩诗詫诧詭诡話话該该詳详誅诛誇夸誌志認认誕诞誘诱語语誠诚誡诫誣诬誤误誦诵誨诲說说説说誰谁課课誹诽誼谊調调諄谆談谈請请諒谅論论諜谍諧谐諮咨諱讳諷讽諸诸諺谚諾诺謀谋' +
  '謂谓謄誊謅诌謊谎謎谜謗谤謙谦講讲謝谢謠谣謡谣謬谬謹谨謾谩譁哗證证譏讥識识譚谭譜谱譟噪譭毁譯译議议譴谴護护譽誉讀读變变讒谗讓让讕谰讚赞谿溪豈岂豎竖豐丰豔艳豬猪貍狸貓猫貝贝貞贞負负財财貢贡貧贫貨货販贩貪贪貫贯責责貯贮貳贰貴贵貶贬買买貸贷' +
  '費费貼贴貿贸賀贺賂赂賃赁賄贿資资賈贾賊贼賒赊賓宾賜赐賞赏賠赔賢贤賣卖賤贱賦赋質质賬账賭赌賴赖賺赚購购賽赛贅赘贈赠贊赞贍赡贏赢贓赃贖赎贛赣贜赃趕赶趙赵趨趋跡迹踐践踰逾踴踊蹟迹蹤踪躊踌躍跃躥蹿軀躯車车軋轧軌轨軍军軒轩軟软軸轴較较載载輓挽' +
  '輔辅輕轻輛辆輝辉輥辊輩辈輪轮輯辑輸输輻辐輾辗輿舆轄辖轅辕轉转轍辙轎轿轟轰辦办辭辞辮辫辯辩農农迴回逕径這这連连週周進进遊游運运過过達达違违遙遥遜逊遞递遠远遡溯適适遲迟遶绕遷迁選选遺遗遼辽邁迈還还邊边邏逻郵邮鄉乡鄒邹鄖郧鄧邓鄭郑鄰邻鄲郸' +
  '醖酝醜丑醞酝醣糖醫医醬酱釀酿釁衅釋释釐厘釘钉針针釣钓釦扣釩钒釺钎鈅钥鈉钠鈍钝鈎钩鈔钞鈕钮鈞钧鈡钟鈣钙鈴铃鈾铀鉀钾鉅巨鉆钻鉑铂鉗钳鉚铆鉛铅鉢钵鉤钩鉸铰鉻铬銀银銅铜銑铣銘铭銜衔銥铱銳锐銷销銹锈銻锑鋁铝鋅锌鋇钡鋒锋鋤锄鋪铺鋭锐鋸锯鋼钢錄录' +
  '錐锥錘锤錠锭錢钱錦锦錨锚錫锡錯错録录錳锰錶表鍁锨鍊炼鍋锅鍍镀鍘铡鍛锻鍬锹鍵键鍺锗鍼针鍾钟鎂镁鎊镑鎌镰鎖锁鎚锤鎢钨鎬镐鎭镇鎮镇鎳镍鏇旋鏈链鏟铲鏡镜鏽锈鐐镣鐘钟鐮镰鐳镭鐵铁鑄铸鑑鉴鑒鉴鑰钥鑲镶鑷镊鑼锣鑽钻鑿凿長长門门閃闪閉闭開开閏闰閑闲' +
  '閒闲間间閘闸閡阂閣阁閤合閥阀閨闺閩闽閱阅閲阅閹阉閻阎闆板闇暗闊阔闌阑闖闯關关闡阐闢辟陝陕陞升陣阵陰阴陳陈陸陆陽阳隊队階阶隕陨際际隨随險险隱隐隴陇隸隶隻只雖虽雙双雛雏雜杂雞鸡離离難难雲云電电霑沾霧雾靈灵靜静鞏巩鞦秋韆千韋韦韌韧韓韩韻韵' +
  '響响頁页頂顶頃顷項项順顺須须頌颂預预頑顽頒颁頓顿頗颇領领頤颐頭头頰颊頸颈頹颓頻频頽颓顆颗題题額额顏颜顔颜願愿顛颠類类顧顾顫颤顯显顱颅顴颧風风颱台颳刮飄飘飛飞飢饥飯饭飲饮飼饲飽饱飾饰餃饺餅饼養养餌饵餒馁餓饿餘余餞饯餡馅館馆餬糊餵喂餾馏' +
  '饅馒饋馈饑饥饒饶饞馋馬马馭驭馮冯馱驮馳驰馴驯駁驳駐驻駒驹駕驾駛驶駝驼駡骂駭骇駱骆駿骏騁骋騎骑騙骗騰腾騷骚騾骡驅驱驕骄驗验驚惊驟骤驢驴骯肮髒脏體体髮发鬆松鬍胡鬚须鬥斗鬧闹鬨哄鬱郁魚鱼魯鲁鮑鲍鮮鲜鯉鲤鯨鲸鰓鳃鱉鳖鱗鳞鳥鸟鳳凤鳴鸣鴉鸦鴕鸵' +
  '鴛鸳鴦鸯鴨鸭鴻鸿鴿鸽鵑鹃鵝鹅鵬鹏鵰雕鵲鹊鶴鹤鷄鸡鷗鸥鷹鹰鹵卤鹹咸鹼碱鹽盐麗丽麥麦麪面麫面麯曲麴曲麵面麼么麽么黃黄點点黨党黴霉鼕冬齊齐齋斋齒齿齡龄齣出齧啮齲龋龍龙龐庞龔龚龜龟両两乗乘亀龟亜亚仏佛仮假伝传価价倹俭児儿円圆処处剣剑剤剂剰剩' +
  '労劳効效勧劝勲勋単单厳严収收唖哑営营噛啮団团囲围図图圏圈圧压塁垒塩盐増增壊坏壌壤壱壹売卖変变奨奖嬢娘実实寛宽対对専专尭尧巌岩巣巢巻卷帯带帰归庁厅広广廃废弁辨弐贰弾弹従从徳德徴征応应恵惠悩恼悪恶懐怀戦战戯戏払拂抜拔択择拝拜拠据拡扩挿插' +
  '捜搜掲揭掻搔揺摇摂摄撃击撹搅斉齐斎斋晩晚暁晓暦历曽曾栄荣桜樱桟栈検检楽乐様样権权歓欢歩步歯齿歳岁歴历毎每気气沢泽浄净浜滨涙泪渇渴済济渉涉渓溪満满焼烧犠牺猟猎獣兽畳叠痩瘦発发県县砕碎稲稻穂穗穏稳竜龙粋粹粛肃糸丝経经絵绘継继続续総总縁缘' +
  '縄绳縦纵繊纤繍绣缶罐聴听脳脑臓脏艶艳芸艺荘庄蔵藏薬药蛍萤蝋蜡覇霸覚觉覧览観观訳译読读譲让豊丰賛赞転转軽轻辺边逓递遅迟酔醉醤酱醸酿釈释鉄铁銭钱鋳铸錬炼関关陥陷険险隠隐雑杂霊灵頴颖頼赖顕显駆驱騒骚験验髄髓髪发鴎鸥鶏鸡鹸碱麹曲麺面黒黑黙默' +
  '齢龄'

/** Characters of GB 2312's first level stand in the order of their pinyin; these begin a syllable each. */
const SYLLABLES =
  '啊a 埃ai 鞍an 肮ang 凹ao 芭ba 白bai 斑ban 邦bang 苞bao 杯bei 奔ben 崩beng 逼bi 鞭bian 标biao 鳖bie 彬bin 兵bing 玻bo 捕bu 擦ca 猜cai 餐can 苍cang 操cao 厕ce 层ceng 插cha 拆chai ' +
  '搀chan 昌chang 超chao 车che 郴chen 撑cheng 吃chi 充chong 抽chou 初chu 揣chuai 川chuan 疮chuang 吹chui 春chun 戳chuo 疵ci 聪cong 凑cou 粗cu 蹿cuan 摧cui 村cun 磋cuo 搭da 呆dai ' +
  '耽dan 当dang 刀dao 德de 蹬deng 堤di 颠dian 碉diao 跌die 丁ding 丢diu 东dong 兜dou 督du 端duan 堆dui 墩dun 掇duo 蛾e 恩en 而er 发fa 藩fan 坊fang 菲fei 芬fen 丰feng 佛fo 否fou 夫fu ' +
  '噶ga 该gai 干gan 冈gang 篙gao 哥ge 给gei 根gen 耕geng 工gong 钩gou 辜gu 刮gua 乖guai 棺guan 光guang 瑰gui 辊gun 锅guo 哈ha 骸hai 酣han 夯hang 壕hao 呵he 嘿hei 痕hen 哼heng 轰hong ' +
  '喉hou 呼hu 花hua 槐huai 欢huan 荒huang 灰hui 荤hun 豁huo 击ji 嘉jia 歼jian 僵jiang 蕉jiao 揭jie 巾jin 荆jing 炯jiong 揪jiu 鞠ju 捐juan 撅jue 均jun 喀ka 开kai 刊kan 康kang 考kao ' +
  '坷ke 肯ken 坑keng 空kong 抠kou 枯ku 夸kua 块kuai 宽kuan 匡kuang 亏kui 坤kun 括kuo 垃la 莱lai 蓝lan 琅lang 捞lao 勒le 雷lei 棱leng 厘li 俩lia 联lian 粮liang 撩liao 列lie 琳lin ' +
  '玲ling 溜liu 龙long 楼lou 芦lu 驴lu 峦luan 掠lue 抡lun 萝luo 妈ma 埋mai 瞒man 芒mang 猫mao 么me 玫mei 门men 萌meng 眯mi 棉mian 苗miao 蔑mie 民min 明ming 谬miu 摸mo 谋mou 拇mu 拿na ' +
  '氖nai 南nan 囊nang 挠nao 呢ne 馁nei 嫩nen 能neng 妮ni 蔫nian 娘niang 鸟niao 捏nie 您nin 柠ning 牛niu 脓nong 奴nu 女nu 暖nuan 虐nue 挪nuo 哦o 欧ou 啪pa 拍pai 攀pan 乓pang 抛pao ' +
  '呸pei 喷pen 砰peng 坯pi 篇pian 飘piao 撇pie 拼pin 乒ping 坡po 剖pou 扑pu 期qi 掐qia 牵qian 枪qiang 橇qiao 切qie 钦qin 青qing 琼qiong 秋qiu 趋qu 圈quan 缺que 裙qun 然ran 瓤rang ' +
  '饶rao 惹re 壬ren 扔reng 日ri 戎rong 揉rou 茹ru 软ruan 蕊rui 闰run 若ruo 撒sa 腮sai 三san 桑sang 搔sao 瑟se 森sen 僧seng 莎sha 筛shai 珊shan 墒shang 梢shao 奢she 砷shen 声sheng ' +
  '师shi 收shou 蔬shu 刷shua 摔shuai 栓shuan 霜shuang 谁shui 吮shun 说shuo 斯si 松song 搜sou 苏su 酸suan 虽sui 孙sun 蓑suo 塌ta 胎tai 坍tan 汤tang 掏tao 特te 藤teng 梯ti 天tian ' +
  '挑tiao 贴tie 厅ting 通tong 偷tou 凸tu 湍tuan 推tui 吞tun 拖tuo 挖wa 歪wai 豌wan 汪wang 威wei 瘟wen 嗡weng 挝wo 巫wu 昔xi 瞎xia 掀xian 相xiang 萧xiao 楔xie 薪xin 星xing 兄xiong ' +
  '休xiu 墟xu 轩xuan 靴xue 勋xun 压ya 焉yan 殃yang 邀yao 椰ye 一yi 茵yin 英ying 哟yo 拥yong 幽you 迂yu 鸳yuan 曰yue 耘yun 匝za 栽zai 咱zan 赃zang 遭zao 责ze 贼zei 怎zen 增zeng 扎zha ' +
  '摘zhai 瞻zhan 樟zhang 招zhao 遮zhe 珍zhen 蒸zheng 芝zhi 中zhong 舟zhou 珠zhu 抓zhua 拽zhuai 专zhuan 桩zhuang 椎zhui 谆zhun 捉zhuo 兹zi 鬃zong 邹zou 租zu 钻zuan 嘴zui 尊zun ' +
  '昨zuo '

/** Read otherwise in names than by that order. */
const IN_NAMES = '都du 鑫xin'

const SIMPLE = new Map<string, string>()
for (let at = 0; at < FORMS.length; at += 2) SIMPLE.set(FORMS.charAt(at), FORMS.charAt(at + 1))

/** The simplified form of a Chinese character; any other letter stays. */
export const simplified = (letter: string) => SIMPLE.get(letter) ?? letter

/** Any run of characters that are written in more than one way. */
export const SEVERAL_FORMS = new RegExp(`[${FORMS}]+`)

const entries = (text: string) => text.split(' ').map(entry => [entry.charAt(0), entry.slice(1)] as const)

let sounds: Map<string, string> | undefined

/** How a simplified character is pronounced, without its tone. */
export function pinyin(letter: string): string | undefined {
  sounds ??= readSounds()
  return sounds.get(letter)
}

function readSounds(): Map<string, string> {
  const found = new Map<string, string>()
  const starts = new Map(entries(SYLLABLES))
  const decoder = new TextDecoder('gb2312')
  let sound = ''
  for (let row = 0xb0; row <= 0xd7; row++) {
    for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell++) {
      const letter = decoder.decode(Uint8Array.of(row, cell))
      sound = starts.get(letter) ?? sound
      found.set(letter, sound)
    }
  }
  for (const [letter, spoken] of entries(IN_NAMES)) found.set(letter, spoken)
  return found
}
