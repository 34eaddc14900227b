// swift-format-ignore-file
// Made by make-tables.py, which names the sources and their licences. A literal, since an array of the
// bytes takes the compiler minutes.

extension PinyinTable {
  /// A word and a syllable for each of its characters, a line.
  static let phraseLines = #"""
一丘之貉 yi qiu zhi he
一了 yi liao
一了百了 yi liao bai liao
一了百当 yi liao bai dang
一似 yi si
一佛出世 yi fo chu shi
一切 yi qie
一刹那 yi cha na
一口两匙 yi kou liang chi
一叶扁舟 yi ye pian zhou
一夕一朝 yi xi yi zhao
一宿 yi xiu
一弹指顷 yi tan zhi qing
一得 yi de
一扎 yi za
一撮 yi zuo
一日三省 yi ri san xing
一暴十寒 yi pu shi han
一朝 yi zhao
一朝一夕 yi zhao yi xi
一朝之忿 yi zhao zhi fen
一朝之患 yi zhao zhi huan
一朝千里 yi zhao qian li
一模一样 yi mu yi yang
一步步地 yi bu bu de
一死了之 yi si liao zhi
一番 yi fan
一目了然 yi mu liao ran
一目五行 yi mu wu hang
一目十行 yi mu shi hang
一目数行 yi mu shu hang
一种 yi zhong
一笑了之 yi xiao liao zhi
一行 yi xing
一见了然 yi jian liao ran
一觉 yi jiao
一角 yi jiao
一言中的 yi yan zhong di
一语中的 yi yu zhong di
一语破的 yi yu po di
一走了之 yi zou liao zhi
一还一报 yi huan yi bao
一邱之貉 yi qiu zhi he
一重一掩 yi chong yi yan
一针见血 yi zhen jian xie
一鞭先著 yi bian xian zhuo
一驮粮 yi duo liang
七十二行 qi shi er hang
七行俱下 qi hang ju xia
七返还丹 qi fan huan dan
万俟 mo qi
万头攒动 wan tou cuan dong
万家生佛 wan jia sheng fo
万恶 wan e
万箭攒心 wan jian cuan xin
三不拗六 san bu niu liu
三十六行 san shi liu hang
三天两宿 san tian liang xiu
三省吾身 san xing wu shen
三臡八菹 san ni ba zu
三藏 san zang
三行 san xing
三角 san jiao
三重 san chong
三重唱 san chong chang
上劲 shang jin
上尉 shang wei
上朝 shang chao
上行 shang hang
上调 shang diao
下不了台 xia bu liao tai
下乘 xia sheng
下劲 xia jin
下咽 xia yan
下地 xia di
下种 xia zhong
下落 xia luo
下行 xia xing
下调 xia tiao
下载 xia zai
下降 xia jiang
不了 bu liao
不了不当 bu liao bu dang
不了了之 bu liao liao zhi
不了而了 bu liao er liao
不亦说乎 bu yi yue hu
不便 bu bian
不单 bu dan
不可揆度 bu ke kui duo
不可究诘 bu ke jiu jie
不差 bu cha
不得 bu de
不战而降 bu zhan er xiang
不无 bu wu
不曾 bu ceng
不熟 bu shu
不犯着 bu fan zhao
不甚了了 bu shen liao liao
不相称 bu xiang chen
不省人事 bu xing ren shi
不着疼热 bu zhuo teng re
不着边际 bu zhuo bian ji
不粘锅 bu nian guo
不胜杯杓 bu sheng bei shao
不胜桮杓 bu sheng bei shao
不行 bu xing
不见 bu jian
不见经传 bu jian jing zhuan
不觉 bu jue
不解 bu jie
不辟斧钺 bu bi fu yue
丑恶 chou e
丑行 chou xing
丑角 chou jue
专业银行 zhuan ye yin hang
专员 zhuan yuan
专差 zhuan chai
专柜 zhuan gui
专著 zhuan zhu
专长 zhuan chang
且说 qie shuo
世亲 shi qin
世仇 shi chou
世传 shi chuan
世系 shi xi
丙纶 bing lun
东莞 dong guan
东量西折 dong liang xi she
东阿 dong e
东飘西泊 dong piao xi bo
丢三落四 diu san la si
丢卒保车 diu zu bao ju
两便 liang bian
两地 liang di
两肋插刀 liang lei cha dao
两重天 liang chong tian
严查 yan cha
严肃音乐 yan su yin yue
严重 yan zhong
中华 zhong hua
中国 zhong guo
中奖 zhong jiang
中弹 zhong dan
中心 zhong xin
中期 zhong qi
中标 zhong biao
中楷 zhong kai
中牟 zhong mu
中的 zhong de
中职 zhong zhi
中行 zhong hang
中都 zhong du
中长 zhong chang
中间 zhong jian
丰盛 feng sheng
临了 lin liao
临崖勒马 lin ya le ma
临朝 lin chao
临深履薄 lin shen lv bo
临行 lin xing
丹参 dan shen
为主 wei zhu
为之语塞 wei zhi yu se
为了 wei le
为数 wei shu
为着 wei zhe
主句 zhu ju
主干 zhu gan
主祭 zhu ji
主见 zhu jian
主角 zhu jue
主调 zhu diao
丽水 li shui
丽都 li du
举行 ju xing
举重 ju zhong
久别重逢 jiu bie chong feng
久长 jiu chang
义薄云天 yi bo yun tian
义行 yi xing
乌龟 wu gui
乍暖还寒 zha nuan huan han
乐业 le ye
乐事 le shi
乐于 le yu
乐亭 lao ting
乐亭县 lao ting xian
乐儿 le er
乐句 le ju
乐器 yue qi
乐团 yue tuan
乐园 le yuan
乐土 le tu
乐坛 yue tan
乐天 le tian
乐子 le zi
乐安 le an
乐官 yue guan
乐山 le shan
乐工 yue gong
乐师 yue shi
乐府 yue fu
乐府诗 yue fu shi
乐律 yue lv
乐得 le de
乐意 le yi
乐感 yue gan
乐户 yue hu
乐手 yue shou
乐曲 yue qu
乐果 le guo
乐歌 yue ge
乐毅 yue yi
乐池 yue chi
乐清 yue qing
乐理 yue li
乐章 yue zhang
乐舞 yue wu
乐观 le guan
乐谱 yue pu
乐趣 le qu
乐迷 yue mi
乐道 le dao
乐都 le du
乐队 yue dui
乐音 yue yin
乖觉 guai jue
乘便 cheng bian
乘务长 cheng wu zhang
乘员 cheng yuan
乘数 cheng shu
乘舆 sheng yu
乘间伺隙 cheng jian si xi
乜斜 mie xie
乜斜缠帐 nie xie chan zhang
九垓八埏 jiu gai ba yan
九行八业 jiu hang ba ye
九重 jiu chong
九重关 jiu chong guan
九重城 jiu chong cheng
九重墙 jiu chong qiang
九重天 jiu chong tian
九重宫 jiu chong gong
九重泉 jiu chong quan
九重锁 jiu chong suo
九重闺 jiu chong gui
九重阁 jiu chong ge
九重霄 jiu chong xiao
乞降 qi xiang
习见 xi jian
乡亲 xiang qin
乡约 xiang yue
乡长 xiang chang
书价 shu jia
书归正传 shu gui zheng zhuan
书柜 shu gui
买价 mai jia
买椟还珠 mai du huan zhu
乱弹 luan tan
乱弹琴 luan tan qin
乱箭攒心 luan jian cuan xin
乱说 luan shuo
乳糜 ru mi
乳臭 ru xiu
乳臭未干 ru xiu wei gan
了不可见 liao bu ke jian
了不得 liao bu de
了不起 liao bu qi
了不长进 liao bu zhang jin
了了 liao liao
了了可见 liao liao ke jian
了事 liao shi
了却 liao que
了如指掌 liao ru zhi zhang
了局 liao ju
了当 liao dang
了得 liao de
了悟 liao wu
了断 liao duan
了无 liao wu
了无惧色 liao wu ju se
了望台 liao wang tai
了然 liao ran
了然于胸 liao ran yu xiong
了然无闻 liao ran wu wen
了结 liao jie
了若指掌 liao ruo zhi zhang
了解 liao jie
了账 liao zhang
了身脱命 liao shen tuo ming
了身达命 liao shen da ming
争强 zheng qiang
争得 zheng de
二价 er jia
二十八宿 er shi ba xiu
二重 er chong
二重唱 er chong chang
二重奏 er chong zou
二重性 er chong xing
二重根 er chong gen
于思 yu sai
亏得 kui de
亏折 kui zhe
云朝雨暮 yun zhao yu mu
云涌 yun yong
云窗雾槛 yun chuang wu jian
云雀 yun que
互相 hu xiang
互见 hu jian
五藏六府 wu zang liu fu
五行 wu xing
五行八作 wu hang ba zuo
五行并下 wu hang bing xia
五金行 wu jin hang
亟亟 ji ji
亟须 ji xu
交响乐 jiao xiang yue
交尾 jiao wei
交差 jiao chai
交恶 jiao wu
交给 jiao gei
交臂 jiao bi
交行 jiao hang
交角 jiao jiao
交还 jiao huan
交迫 jiao po
交通梗塞 jiao tong geng se
产地 chan di
享乐 xiang le
京都 jing du
亭长 ting zhang
亲丁 qin ding
亲临 qin lin
亲为 qin wei
亲事 qin shi
亲亲 qin qin
亲人 qin ren
亲代 qin dai
亲信 qin xin
亲兵 qin bing
亲切 qin qie
亲历 qin li
亲友 qin you
亲口 qin kou
亲吻 qin wen
亲和 qin he
亲善 qin shan
亲嘴 qin zui
亲娘 qin niang
亲子 qin zi
亲家 qing jia
亲家公 qing jia gong
亲家母 qing jia mu
亲密 qin mi
亲属 qin shu
亲征 qin zheng
亲情 qin qing
亲戚 qin qi
亲手 qin shou
亲政 qin zheng
亲故 qin gu
亲族 qin zu
亲昵 qin ni
亲朋 qin peng
亲本 qin ben
亲热 qin re
亲爱 qin ai
亲王 qin wang
亲生 qin sheng
亲疏 qin shu
亲眷 qin juan
亲眼 qin yan
亲睦 qin mu
亲睹 qin du
亲知 qin zhi
亲笔 qin bi
亲缘 qin yuan
亲聆 qin ling
亲自 qin zi
亲身 qin shen
亲迎 qin ying
亲近 qin jin
亲随 qin sui
亳州 bo zhou
亹亹不倦 wei wei bu juan
人事不省 ren shi bu xing
人参 ren shen
人参果 ren shen guo
人员 ren yuan
人数 ren shu
人模狗样 ren mu gou yang
人氏 ren shi
人种 ren zhong
人称 ren cheng
人给家足 ren ji jia zu
人足家给 ren zu jia ji
人轧人 ren ga ren
什么 shen me
什件儿 shi jian er
什伍东西 shi wu dong xi
什围伍攻 shi wei wu gong
什物 shi wu
什袭以藏 shi xi yi cang
什袭珍藏 shi xi zhen cang
什袭而藏 shi xi er cang
什锦 shi jin
仅见 jin jian
仇人 chou ren
仇外 chou wai
仇姓 qiu xing
仇家 chou jia
仇怨 chou yuan
仇恨 chou hen
仇敌 chou di
仇杀 chou sha
仇视 chou shi
仇隙 chou xi
今朝 jin zhao
今番 jin fan
从句 cong ju
从重 cong zhong
仓卒 cang cu
仓卒主人 cang cu zhu ren
仓卒之际 cang cu zhi ji
仓颉 cang jie
仔密 zi mi
仔猪 zi zhu
仔畜 zi chu
仔细 zi xi
仔肩 zi jian
仔鱼 zi yu
仔鸡 zi ji
仙乐 xian le
代价 dai jia
代数 dai shu
代称 dai cheng
代行 dai xing
令亲 ling qin
以不济可 yi fou ji ke
以便 yi bian
以升量石 yi sheng liang dan
以夜继朝 yi ye ji zhao
以大恶细 yi da wu xi
以宫笑角 yi gong xiao jue
以己度人 yi ji duo ren
以微知着 yi wei zhi zhuo
以微知著 yi wei zhi zhu
以牙还牙 yi ya huan ya
以珠弹雀 yi zhu tan que
以眼还眼 yi yan huan yan
以规为瑱 yi gui wei tian
以还 yi huan
以郄视文 yi xi shi wen
仰事俯畜 yang shi fu xu
仰屋着书 yang wu zhuo shu
仰屋著书 yang wu zhu shu
仰给 yang ji
仰角 yang jiao
件数 jian shu
价值 jia zhi
价格 jia ge
价目 jia mu
价码 jia ma
价签 jia qian
价钱 jia qian
任便 ren bian
任脉 ren mai
份地 fen di
仿佛 fang fu
仿单 fang dan
仿徨失措 pang huang shi cuo
仿行 fang xing
伎俩 ji liang
伏地 fu di
伏而咶天 fu er shi tian
伏虎降龙 fu hu xiang long
众好众恶 zhong hao zhong wu
众数 zhong shu
众星攒月 zhong xing cuan yue
众毛攒裘 zhong mao cuan qiu
众矢之的 zhong shi zhi di
众说 zhong shuo
优价 you jia
会员 hui yuan
会展 hui zhan
会见 hui jian
会计 kuai ji
会计制度 kuai ji zhi du
会计师 kuai ji shi
会议 hui yi
会长 hui zhang
伛偻 yu lv
伞盖 san gai
传世 chuan shi
传习 chuan xi
传人 chuan ren
传代 chuan dai
传令 chuan ling
传入 chuan ru
传动 chuan dong
传单 chuan dan
传名 chuan ming
传告 chuan gao
传呼 chuan hu
传唤 chuan huan
传唱 chuan chang
传声 chuan sheng
传奇 chuan qi
传媒 chuan mei
传家 chuan jia
传导 chuan dao
传布 chuan bu
传情 chuan qing
传感 chuan gan
传感器 chuan gan qi
传扬 chuan yang
传承 chuan cheng
传技 chuan ji
传抄 chuan chao
传授 chuan shou
传播 chuan bo
传教 chuan jiao
传旨 chuan zhi
传本 chuan ben
传柄移藉 chuan bing yi jie
传染 chuan ran
传热 chuan re
传球 chuan qiu
传略 zhuan lve
传真 chuan zhen
传神 chuan shen
传神阿堵 chuan shen e du
传票 chuan piao
传种 chuan zhong
传粉 chuan fen
传经 chuan jing
传统 chuan tong
传言 chuan yan
传讯 chuan xun
传记 zhuan ji
传记片 zhuan ji pian
传译 chuan yi
传话 chuan hua
传说 chuan shuo
传诵 chuan song
传质 chuan zhi
传输 chuan shu
传达 chuan da
传送 chuan song
传递 chuan di
传道 chuan dao
传问 chuan wen
传闻 chuan wen
传阅 chuan yue
传颂 chuan song
伤员 shang yuan
伪称 wei cheng
伯乐 bo le
估价 gu jia
伴读 ban du
伸缩 shen suo
伸长 shen chang
伺侯 ci hou
伺候 ci hou
伺弄 si nong
伺机 si ji
伺瑕导蠙 si xia dao pin
伺瑕导隙 si xia dao xi
伺瑕抵蠙 si xia di pin
伺瑕抵隙 si xia di xi
伺隙 si xi
似乎 si hu
似懂非懂 si dong fei dong
似是而非 si shi er fei
似曾 si ceng
似曾相识 si ceng xiang shi
似有如无 si you ru wu
似水如鱼 si shui ru yu
似水流年 si shui liu nian
似漆如胶 si qi ru jiao
似的 shi de
似笑非笑 si xiao fei xiao
似箭在弦 si jian zai xian
似醉如痴 si zui ru chi
似非而是 si fei er shi
伽蓝 qie lan
伽马 ga ma
伽马刀 ga ma dao
伽马射线 ga ma she xian
但见 dan jian
低地 di di
低落 di luo
低调 di diao
住一宿 zhu yi xiu
住地 zhu di
住宿 zhu su
住读 zhu du
体系 ti xi
体重 ti zhong
何曾 he zeng
余勇可贾 yu yong ke gu
余地 yu di
余数 yu shu
余角 yu jiao
佛事 fo shi
佛会 fo hui
佛像 fo xiang
佛光 fo guang
佛光寺 fo guang si
佛典 fo dian
佛口蛇心 fo kou she xin
佛号 fo hao
佛堂 fo tang
佛塔 fo ta
佛头加秽 fo tou jia hui
佛头着粪 fo tou zhuo fen
佛头著粪 fo tou zhuo fen
佛学 fo xue
佛家 fo jia
佛寺 fo si
佛山 fo shan
佛山市 fo shan shi
佛徒 fu tu
佛心蛇口 fo xin she kou
佛性 fo xing
佛性禅心 fo xing chan xin
佛手 fo shou
佛手柑 fo shou gan
佛教 fo jiao
佛教徒 fo jiao tu
佛殿 fo dian
佛法 fo fa
佛爷 fo ye
佛牙 fo ya
佛珠 fo zhu
佛甲草 fo jia cao
佛眼佛心 fo yan fo xin
佛眼相看 fo yan xiang kan
佛祖 fo zu
佛系 fo xi
佛经 fo jing
佛罗伦萨 fo luo lun sa
佛门 fo men
佛门弟子 fo men di zi
佛陀 fo tuo
佛龛 fo kan
作为 zuo wei
作乐 zuo le
作价 zuo jia
作坊 zuo fang
作弄 zuo nong
作恶 zuo e
作数 zuo shu
佝偻 gou lou
佯称 yang cheng
佳人薄命 jia ren bo ming
佳句 jia ju
佹形僪状 gui xing yu zhuang
佻薄 tiao bo
使劲 shi jin
使得 shi de
例句 li ju
例行 li xing
例行差事 li xing chai shi
侍弄 shi nong
侔色揣称 mou se chuai chen
供佛 gong fo
供应 gong ying
供应链 gong ying lian
供称 gong cheng
供给 gong ji
供给制 gong ji zhi
供需 gong xu
依丱附木 yi kuang fu mu
依约 yi yue
依阿取容 yi e qu rong
侥幸 jiao xing
侦查 zhen cha
侦缉 zhen ji
侧柏 ce bai
侧歪 zhai wai
侧重 ce zhong
侯门似海 hou men si hai
便中 bian zhong
便了 bian liao
便于 bian yu
便人 bian ren
便佞 pian ning
便函 bian han
便利 bian li
便士 bian shi
便壶 bian hu
便嬖 pian bi
便安 bian an
便官 bian guan
便宜 pian yi
便宜货 pian yi huo
便宴 bian yan
便帽 bian mao
便当 bian dang
便所 bian suo
便捷 bian jie
便是 bian shi
便服 bian fu
便条 bian tiao
便桥 bian qiao
便桶 bian tong
便步 bian bu
便民 bian min
便池 bian chi
便溺 bian niao
便盆 bian pen
便秘 bian mi
便笺 bian jian
便签 bian qian
便血 bian xie
便衣 bian yi
便装 bian zhuang
便览 bian lan
便路 bian lu
便车 bian che
便道 bian dao
便门 bian men
便鞋 bian xie
便餐 bian can
便饭 bian fan
俐落 li luo
俗称 su cheng
保价 bao jia
保单 bao dan
保种 bao zhong
保藏 bao cang
保重 bao zhong
保长 bao zhang
俟河之清 si he zhi qing
信差 xin chai
俩人 lia ren
俭朴 jian pu
俭省 jian sheng
俭约 jian yue
修盖 xiu gai
修行 xiu xing
修读 xiu du
修长 xiu chang
俯角 fu jiao
俳句 pai ju
倍数 bei shu
倏地 shu di
倒嚼 dao jiao
倒圈 dao juan
倒地 dao di
倒弄 dao nong
倒打一耙 dao da yi pa
倒持泰阿 dao chi tai e
倒数 dao shu
倒裳索领 dao chang suo ling
倔头强脑 jue tou jiang nao
倔強 jue jiang
倔强 jue jiang
倔强倨傲 jue jiang ju ao
倘佯 chang yang
倚重 yi zhong
借宿 jie su
借尸还阳 jie shi huan yang
借尸还魂 jie shi huan hun
借花献佛 jie hua xian fo
借读 jie du
借调 jie diao
借重 jie zhong
倥侗 kong tong
倦鸟知还 juan niao zhi huan
债券 zhai quan
债务重组 zhai wu chong zu
值得 zhi de
倾盖 qing gai
倾角 qing jiao
偏差 pian cha
偏裨 pian pi
偏重 pian zhong
偕行 xie xing
做亲 zuo qin
停泊 ting bo
停留长智 ting liu zhang zhi
偿还 chang huan
傀儡 kui lei
傍若无人 pang ruo wu ren
储蓄银行 chu xu yin hang
储藏 chu cang
催迫 cui po
傲不可长 ao bu ke zhang
傻乐 sha le
像模像样 xiang mu xiang yang
僬侥 jiao yao
僻巷 pi xiang
儿女亲家 er nv qing jia
儿女成行 er nv cheng hang
元朝 yuan chao
兄长 xiong zhang
充塞 chong se
充数 chong shu
充血 chong xue
先我着鞭 xian wo zhuo bian
先自隗始 xian zi wei shi
先行 xian xing
先见 xian jian
先觉 xian jue
光圈 guang quan
光栅 guang shan
光纤 guang xian
光解 guang jie
光阴似箭 guang yin si jian
克什米尔 ke shi mi er
免不了 mian bu liao
免得 mian de
免麻 wen ma
兔起鹘落 tu qi hu luo
党参 dang shen
党员 dang yuan
入孝出弟 ru xiao chu ti
入行 ru hang
全价 quan jia
全军覆没 quan jun fu mo
全员 quan yuan
全数 quan shu
全盛 quan sheng
全称 quan cheng
全行业 quan hang ye
全都 quan dou
八行书 ba hang shu
八角 ba jiao
公了 gong liao
公地 gong di
公尺 gong chi
公差 gong cha
公正不阿 gong zheng bu e
公畜 gong chu
公祭 gong ji
公称 gong cheng
公约 gong yue
六亲 liu qin
六安 lu an
六朝 liu chao
六畜 liu chu
六角 liu jiao
兰若 lan re
共价 gong jia
关卡 guan qia
关塞 guan sai
关系 guan xi
兴业 xing ye
兴如嚼蜡 xing ru jiao la
兴安 xing an
兴盛 xing sheng
兴趣 xing qu
兵卒 bing zu
兵员 bing yuan
兵差 bing chai
兵种 bing zhong
养殖 yang zhi
养畜 yang chu
养精畜锐 yang jing xu rui
兼差 jian chai
内亲 nei qin
内传 nei zhuan
内参 nei can
内地 nei di
内查外调 nei cha wai diao
内核 nei he
内省 nei xing
内省不疚 nei xing bu jiu
内藏 nei cang
内行 nei hang
内陆 nei lu
再行 zai xing
再见 zai jian
再说 zai shuo
冒着 mao zhe
冒顿 mo du
冗员 rong yuan
冗繁 rong fan
冗长 rong chang
军乐 jun yue
军乐团 jun yue tuan
军乐队 jun yue dui
军地 jun di
军种 jun zhong
军长 jun zhang
农畜 nong chu
农行 nong hang
冠军 guan jun
冠名 guan ming
冠盖 guan gai
冠盖相属 guan gai xiang zhu
冤仇 yuan chou
冥行擿埴 ming xing zhi zhi
冬种 dong zhong
冬藏 dong cang
冯河 ping he
冰解的破 bing jie di po
冲劲 chong jin
冲模 chong mu
冲洗 chong xi
冲脉 chong mai
冷杉 leng shan
冷柜 leng gui
冷落 leng luo
冷藏 leng cang
冷血 leng xue
冷颤 leng zhan
净价 jing jia
净得 jing de
净重 jing zhong
准尉 zhun wei
准数 zhun shu
凋落 diao luo
减价 jian jia
减数 jian shu
减省 jian sheng
凑数 cou shu
凝重 ning zhong
几乎 ji hu
几何 ji he
几曾 ji zeng
凤尾 feng wei
凤泊鸾漂 feng bo luan piao
凤泊鸾飘 feng bo luan piao
凤爪 feng zhao
凤鸣朝阳 feng ming zhao yang
凭单 ping dan
凭藉 ping jie
凶恶 xiong e
凹洞 ao dong
出乖露丑 chu guai lou chou
出价 chu jia
出圈 chu quan
出塞 chu sai
出头露面 chu tou lou mian
出奇 chu qi
出差 chu chai
出没 chu mo
出没不常 chu mo bu chang
出没无常 chu mo wu chang
出落 chu la
出血 chu xie
出行 chu xing
击排冒没 ji pai mao mo
击溃 ji kui
击石弹丝 ji shi tan si
击落 ji luo
函数 han shu
凿坏以遁 zao pi yi dun
凿坏而遁 zao pi er dun
刀刀见血 dao dao jian xie
刀削 dao xiao
刀削面 dao xiao mian
刀鞘 dao qiao
刁钻刻薄 diao zuan ke bo
分地 fen di
分得 fen de
分数 fen shu
分星擘两 fen xing bo liang
分析 fen xi
分泌 fen mi
分给 fen gei
分行 fen hang
分解 fen jie
分说 fen shuo
分院 fen yuan
切削 qie xiao
切割 qie ge
切实 qie shi
切瑳琢磨 qie cuo zhuo mo
切磋琢磨 qie cuo zhuo mo
切脉 qie mai
切迫 qie po
刊行 kan xing
刎颈 wen jing
刑种 xing zhong
划价 hua jia
划行 hua xing
列传 lie zhuan
列强 lie qiang
列车长 lie che zhang
刚劲 gang jing
刚强 gang qiang
刚正不阿 gang zheng bu e
刚直不阿 gang zhi bu e
创业 chuang ye
创伤 chuang shang
创新 chuang xin
创见 chuang jian
初见 chu jian
初露 chu lu
删削 shan xue
判读 pan du
刨冰 bao bing
刨刀 bao dao
刨削 pao xue
刨子 bao zi
刨工 pao gong
刨平 bao ping
刨床 bao chuang
刨木板 bao mu ban
刨花 bao hua
刨花板 bao hua ban
刨除 pao chu
刨食 pao shi
利口捷给 li kou jie ji
利尿 li niao
利得 li de
利爪 li zhua
利落 li luo
别价 bie jia
别传 bie zhuan
别开蹊径 bie kai xi jing
别提 bie ti
别称 bie cheng
别说 bie shuo
刮削 gua xiao
到了 dao le
到位率 dao wei lv
到处 dao chu
制度 zhi du
制种 zhi zhong
制约 zhi yue
刷洗 shua xi
刹住 sha zhu
刹刹 sha sha
刹把 sha ba
刹时 cha shi
刹车 sha che
刹那 cha na
刺参 ci can
刺柏 ci bai
刻木为鹄 ke mu wei hu
刻章琢句 ke zhang zhuo ju
刻薄 ke bo
刻薄寡思 ke bo gua si
削价 xue jia
削减 xue jian
削削 xue xue
削发 xue fa
削地 xue di
削壁 xue bi
削平 xue ping
削弱 xue ruo
削球 xiao qiu
削瘦 xue shou
削皮 xiao pi
削职 xue zhi
削肩 xue jian
削铅笔 xiao qian bi
削除 xue chu
削面 xiao mian
前仇 qian chou
前提 qian ti
前朝 qian chao
前爪 qian zhao
前臂 qian bi
前行 qian xing
剖解 pou jie
剥削 bo xue
剥剥 bao bao
剥取 bao qu
剥壳 bao ke
剥夺 bo duo
剥皮 bao pi
剥离 bo li
剥脱 bao tuo
剥花生 bao hua sheng
剥苹果 bao ping guo
剥落 bo luo
剥蚀 bo shi
剥除 bao chu
剧种 ju zhong
副行长 fu hang zhang
割地 ge di
剿袭 chao xi
剿说 chao shuo
力能扛鼎 li neng gang ding
力臂 li bi
力行 li xing
力量 li liang
劝解 quan jie
劝说 quan shuo
劝降 quan xiang
办事处 ban shi chu
办差 ban chai
功薄蝉翼 gong bo chan yi
加价 jia jia
加劲 jia jin
加勒比海 jia le bi hai
加强 jia qiang
加数 jia shu
加洗 jia xi
加盖 jia gai
加重 jia zhong
劣种 lie zhong
劣迹昭著 lie ji zhao zhu
动员 dong yuan
动如参商 dong ru shen shang
动弹 dong tan
动脉 dong mai
动觉 dong jue
助长 zhu zhang
劫数 jie shu
励行 li xing
劲健 jin jian
劲儿 jin er
劲兵 jing bing
劲力 jin li
劲升 jin sheng
劲吹 jing chui
劲头 jin tou
劲射 jing she
劲敌 jing di
劲旅 jing lv
劲松 jing song
劲歌 jin ge
劲直 jing zhi
劲草 jing cao
劲道 jin dao
劲风 jing feng
劲骨丰肌 jing gu feng ji
劳什子 lao shi zi
劳模 lao mo
劳碌 lao lu
劳累 lao lei
勉强 mian qiang
勒令 le ling
勒住 lei zhu
勒派 le pai
勒索 le suo
勒紧 lei jin
勒逼 le bi
勘查 kan cha
勘校 kan jiao
勤朴 qin piao
勾勒 gou le
匀称 yun chen
包扎 bao za
包络 bao luo
包藏 bao cang
化纤 hua xian
化解 hua jie
北朝 bei chao
北门管钥 bei men guan yue
北门锁钥 bei men suo yue
匙子 chi zi
匝地 za di
匪伊朝夕 fei yi zhao xi
区域网路 qu yu wang luo
匿藏 ni cang
十四行诗 shi si hang shi
十夫桡椎 shi fu rao zhui
十夫楺椎 shi fu rou zhui
十行俱下 shi hang ju xia
十里堡 shi li pu
千乘之国 qian sheng zhi guo
千了百了 qian liao bai liao
千了百当 qian liao bai dang
千卡 qian ka
千古绝调 qian gu jue diao
千年万载 qian nian wan zai
千磨百折 qian mo bai she
升降 sheng jiang
午觉 wu jiao
半价 ban jia
半宿 ban xiu
半数 ban shu
华盖 hua gai
华达呢 hua da ni
协查 xie cha
协约 xie yue
协调 xie tiao
卒业 zu ye
卒子 zu zi
卒岁 zu sui
卒年 zu nian
卒然 zu ran
卓著 zhuo zhu
卓见 zhuo jian
单一 dan yi
单于 chan yu
单产 dan chan
单价 dan jia
单传 dan chuan
单位 dan wei
单作 dan zuo
单元 dan yuan
单兵 dan bing
单刀 dan dao
单列 dan lie
单利 dan li
单单 dan dan
单县 shan xian
单发 dan fa
单口 dan kou
单句 dan ju
单另 dan ling
单名 dan ming
单向 dan xiang
单姓 shan xing
单子 dan zi
单字 dan zi
单寒 dan han
单帮 dan bang
单幅 dan fu
单干 dan gan
单弦 dan xian
单弱 dan ruo
单恋 dan lian
单打 dan da
单据 dan ju
单摆 dan bai
单数 dan shu
单方 dan fang
单机 dan ji
单杠 dan gang
单极 dan ji
单独 dan du
单用 dan yong
单瘫 dan tan
单科 dan ke
单程 dan cheng
单篇 dan pian
单糖 dan tang
单纯 dan chun
单线 dan xian
单薄 dan bo
单行 dan xing
单衣 dan yi
单被 dan bei
单裤 dan ku
单词 dan ci
单说 dan shuo
单调 dan diao
单身 dan shen
单车 dan che
单轨 dan gui
单门 dan men
单间 dan jian
单项 dan xiang
单骑 dan qi
单鹄寡凫 dan hu gua fu
卖价 mai jia
卖劲 mai jin
卖弄 mai nong
南乐 nan yue
南宁 nan ning
南无 na mo
南朝 nan chao
南腔北调 nan qiang bei diao
南贩北贾 nan fan bei gu
博得 bo de
博闻强识 bo wen qiang zhi
卜卦 bu gua
卜夜卜昼 bu ye bu zhou
卜居 bu ju
卜昼卜夜 bu zhou bu ye
卜筮 bu shi
卜辞 bu ci
卜骨 bu gu
占便宜 zhan pian yi
占卜 zhan bu
占地 zhan di
占比率 zhan bi lv
卡其 ka qi
卡具 qia ju
卡口 ka kou
卡壳 qia ke
卡子 qia zi
卡尺 ka chi
卡带 ka dai
卡座 ka zuo
卡片 ka pian
卡纸 ka zhi
卡脖子 qia bo zi
卡规 ka gui
卡诺 ka nuo
卡车 ka che
卡通 ka tong
卡钳 ka qian
卬首信眉 ang shou shen mei
印行 yin xing
危如朝露 wei ru zhao lu
危机重重 wei ji chong chong
危若朝露 wei ruo zhao lu
危重 wei zhong
即便 ji bian
即行 ji xing
却老还童 que lao huan tong
却说 que shuo
卵壳 luan ke
卷土重来 juan tu chong lai
卷尺 juan chi
卷柏 juan bai
卷缩 juan suo
厂长 chang zhang
厅长 ting zhang
历数 li shu
历朝 li chao
厉行 li xing
压价 ya jia
压强 ya qiang
压缩 ya suo
压蔓 ya wan
压迫 ya po
厌恶 yan wu
厚今薄古 hou jin bo gu
厚古薄今 hou gu bo jin
厚味腊毒 hou wei xi du
厚朴 hou po
厚此薄彼 hou ci bo bi
厚积薄发 hou ji bo fa
厚薄 hou bo
厚重 hou zhong
原价 yuan jia
原地 yuan di
原种 yuan zhong
原著 yuan zhu
厦门 xia men
县尉 xian wei
县长 xian zhang
参与 can yu
参事 can shi
参伍错综 cen wu cuo zong
参会 can hui
参军 can jun
参加 can jia
参劾 can he
参半 can ban
参合 can he
参商 shen shang
参商之虞 shen shang zhi yu
参回斗转 shen hui dou zhuan
参天 can tian
参展 can zhan
参差 cen ci
参差不一 cen ci bu yi
参差不齐 cen ci bu qi
参差错落 cen ci cuo luo
参建 can jian
参悟 can wu
参战 can zhan
参拍 can pai
参拜 can bai
参政 can zheng
参数 can shu
参杂 can za
参校 can jiao
参检 can jian
参横斗转 shen heng dou zhuan
参演 can yan
参照 can zhao
参看 can kan
参禅 can chan
参考 can kao
参茸 shen rong
参见 can jian
参观 can guan
参议 can yi
参访 can fang
参评 can ping
参试 can shi
参谋 can mou
参谋长 can mou zhang
参谒 can ye
参赌 can du
参赛 can sai
参赞 can zan
参辰卯酉 shen chen mao you
参辰日月 shen chen ri yue
参选 can xuan
参透 can tou
参酌 can zhuo
参量 can liang
参错 cen cuo
参阅 can yue
参预 can yu
友好 you hao
双亲 shuang qin
双足重茧 shuang zu chong jian
双重 shuang chong
双重人格 shuang chong ren ge
双重国籍 shuang chong guo ji
反差 fan cha
反弹 fan tan
反扒 fan pa
反朴还淳 fan pu huan chun
反正还淳 fan zheng huan chun
反省 fan xing
反老还童 fan lao huan tong
反诘 fan jie
反调 fan diao
反躬自省 fan gong zi xing
发人深省 fa ren shen xing
发单 fa dan
发卡 fa qia
发嗲 fa dia
发夹 fa jia
发展 fa zhan
发明 fa ming
发疟子 fa yao zi
发给 fa gei
发绿 fa lv
发胖 fa pang
发落 fa luo
发行 fa xing
发觉 fa jue
发还 fa huan
发露 fa lu
取乐 qu le
取得 qu de
取给 qu ji
受不了 shou bu liao
受洗 shou xi
受降 shou xiang
变价 bian jia
变数 bian shu
变种 bian zhong
变调 bian diao
变贪厉薄 bian tan li bo
叙说 xu shuo
叠矩重规 die ju chong gui
口传 kou chuan
口似悬河 kou si xuan he
口尚乳臭 kou shang ru xiu
口称 kou cheng
口臭 kou chou
口觉 kou jue
口角 kou jiao
口角炎 kou jue yan
口轻舌薄 kou qing she bo
口重 kou zhong
古典音乐 gu dian yin yue
古刹 gu cha
古朴 gu piao
古调不弹 gu diao bu tan
古调单弹 gu diao dan tan
古都 gu du
句号 ju hao
句型 ju xing
句子 ju zi
句式 ju shi
句法 ju fa
句点 ju dian
句读 ju dou
另行 ling xing
另辟蹊径 ling pi xi jing
叨光 tao guang
叨叨 dao dao
叨咕 dao gu
叨唠 dao lao
叨在知己 tao zai zhi ji
叨念 dao nian
叨扰 tao rao
叨拢 tao long
叨陪 tao pei
叨陪末座 tao pei mo zuo
叩见 kou jian
只争朝夕 zhi zheng zhao xi
只得 zhi de
只见 zhi jian
叫价 jiao jia
叫劲 jiao jin
召募 zhao mu
召唤 zhao huan
召回 zhao hui
召开 zhao kai
召祸 zhao huo
召见 zhao jian
召集 zhao ji
可乐 ke le
可亲 ke qin
可否 ke fou
可恶 ke wu
可曾 ke zeng
可的松 ke di song
可着 ke zhe
可行 ke xing
可见 ke jian
台地 tai di
台州 tai zhou
台湾 tai wan
台长 tai zhang
史乘 shi sheng
右肋 you le
右臂 you bi
右行 you xing
叶脉 ye mai
叶鞘 ye qiao
叶韵 xie yun
号召 hao zhao
号数 hao shu
号炮 hao pao
号称 hao cheng
号脉 hao mai
号角 hao jiao
司务长 si wu zhang
司长 si zhang
叽里呱啦 ji li gua la
吁吁 xu xu
吁咈都俞 xu fu du yu
吁天呼地 yu tian hu di
吁求 yu qiu
吁请 yu qing
吃不了 chi bu liao
吃劲 chi jin
吃着不尽 chi zhuo bu jin
吃里扒外 chi li pa wai
吃重 chi zhong
各种 ge zhong
各行各业 ge hang ge ye
合从连衡 he zong lian heng
合数 he shu
合浦珠还 he pu zhu huan
合浦还珠 he pu huan zhu
合着 he zhe
合约 he yue
合著 he zhu
吉凶未卜 ji xiong wei bu
吉卜赛 ji bu sai
吊祭 diao ji
同乐 tong le
同恶相助 tong wu xiang zhu
同恶相恤 tong wu xiang xu
同种 tong zhong
同行 tong hang
同调 tong diao
名刹 ming cha
名单 ming dan
名句 ming ju
名宿 ming su
名数 ming shu
名称 ming cheng
名著 ming zhu
名角 ming jue
后传 hou chuan
后劲 hou jin
后爪 hou zhua
吐蕃 tu bo
吐血 tu xie
吐谷浑 tu yu hun
吐露 tu lu
向着 xiang zhe
吓人 xia ren
吓唬 xia hu
吖啶 a ding
吞剥 tun bo
吞咽 tun yan
吞没 tun mo
吟哦 yin e
吡咯 bi ge
否决 fou jue
否则 fou ze
否去泰来 pi qu tai lai
否定 fou ding
否往泰来 pi wang tai lai
否极泰回 pi ji tai hui
否极泰来 pi ji tai lai
否极阳回 pi ji yang hui
否终则泰 pi zhong ze tai
否终复泰 pi zhong fu tai
否认 fou ren
含商咀徵 han shang ju zheng
含宫咀徵 han gong ju zheng
含情脉脉 han qing mo mo
含血 han xue
听便 ting bian
听差 ting chai
听见 ting jian
听觉 ting jue
听说 ting shuo
吭哧 keng chi
吭声 keng sheng
吭气 keng qi
启行 qi xing
吱吱 zhi zhi
吱声 zhi sheng
吱扭 zi niu
吴堡 wu bu
吸着 xi zhuo
吹叶嚼蕊 chui ye jiao rui
吹嘘 chui xu
吹弹 chui tan
吹弹得破 chui tan de po
吹弹歌舞 chui tan ge wu
吹拉弹唱 chui la tan chang
吹竹弹丝 chui zhu tan si
吹花嚼蕊 chui hua jiao rui
吾谁与归 wu shui yu gui
呆似木鸡 dai si mu ji
呈露 cheng lu
告便 gao bian
告朔饩羊 gu shuo xi yang
告老还乡 gao lao huan xiang
告老还家 gao lao huan jia
呒不 wu bu
呒啥 wu sha
呒没 wu mei
呕血 ou xue
呗唱 bai chang
员司 yuan si
员外 yuan wai
员工 yuan gong
员警 yuan jing
员额 yuan e
呜呜咽咽 wu wu ye ye
呜咽 wu ye
呢喃 ni nan
呢喃细语 ni nan xi yu
呢子 ni zi
呢料 ne liao
呢绒 ni rong
周折 zhou zhe
周长 zhou chang
呱呱 gu gu
呱呱叫 gua gua jiao
呱唧 gua ji
呱嗒 gua da
呱嗒板儿 gua da ban er
呲牙 zi ya
味同嚼蜡 wei tong jiao la
味如嚼蜡 wei ru jiao la
味如鸡肋 wei ru ji lei
味觉 wei jue
呵佛骂祖 he fo ma zu
呵叻 ke le
呷醋节帅 xia cu jie shuai
呼不给吸 hu bu ji xi
呼吁 hu yu
呼吁书 hu yu shu
呼天吁地 hu tian yu di
命中 ming zhong
命数 ming shu
命脉 ming mai
命薄 ming bo
咀嚼 ju jue
咋办 za ban
咋呼 zha hu
咋舌 ze she
和乐 he le
和了 hu le
和亲 he qin
和弄 huo nong
和数 he shu
和泥 huo ni
和稀泥 huo xi ni
和约 he yue
和药 huo yao
和解 he jie
和面 huo mian
和颜说色 he yan yue se
咏叹调 yong tan diao
咔嚓 ka cha
咖啡 ka fei
咖喱 ga li
咫尺 zhi chi
咬文嚼字 yao wen jiao zi
咬钉嚼铁 yao ding jiao tie
咯吱 ge zhi
咯咯 ge ge
咯噔 ge deng
咯血 ka xie
咱俩 zan lia
咱家 za jia
咳咳 hai hai
咳唾成珠 ke tuo cheng zhu
咳喘 ke chuan
咳嗽 ke sou
咳珠唾玉 ke zhu tuo yu
咳血 ke xie
咽喉 yan hou
咽头 yan tou
咽气 yan qi
咽炎 yan yan
哀乐 ai le
品种 pin zhong
品竹弹丝 pin zhu tan si
品竹调弦 pin zhu diao xian
品系 pin xi
品绿 pin lv
品行 pin xing
哄传 hong chuan
哄弄 hong nong
哇塞 wa sai
哈什蚂 ha shi ma
响应 xiang ying
哑炮 ya pao
哧哧地笑 chi chi de xiao
哨卡 shao qia
哪个 na ge
哪些 na xie
哪会儿 nei hui er
哪位 na wei
哪儿 na er
哪吒 ne zha
哪怕 na pa
哪样 na yang
哪能 na neng
哪里 na li
哺糟啜醨 bu zao chuo li
哽咽 geng ye
哽塞 geng se
唏嘘 xi xu
唛头 ma tou
唠叨 lao dao
唯邻是卜 wei lin shi bu
唱主角 chang zhu jue
唱反调 chang fan diao
唱高调 chang gao diao
啁啾 zhou jiu
商厦 shang sha
商约 shang yue
商行 shang hang
商调 shang diao
商贾 shang gu
啛啛喳喳 cui cui cha cha
啜泣 chuo qi
啜英咀华 chuo ying ju hua
啜菽饮水 chuo shu yin shui
啜食吐哺 chuo shi tu bu
啼血 ti xue
喀什 ka shi
喀嚓 ka cha
善善恶恶 shan shan wu e
善恶 shan e
善行 shan xing
善贾而沽 shan gu er gu
喋喋 die die
喋血 die xue
喔唷 o yo
喔喔 wo wo
喜乐 xi le
喷涌 pen yong
喷薄 pen bo
喷薄欲出 pen bo yu chu
嗅觉 xiu jue
嗒丧 ta sang
嗒然 ta ran
嗒然若丧 ta ran ruo sang
嗔着 chen zhe
嗜血 shi xue
嘁哩喀喳 qi li ka cha
嘎吱 ga zhi
嘘唏 xu xi
嘲哳 zhao zha
嘲弄 chao nong
嘴角 zui jiao
器乐 qi yue
器重 qi zhong
噱头 xue tou
噶厦 ga xia
嚼子 jiao zi
嚼穿龈血 jiao chuan yin xue
嚼腭搥床 jiao e chui chuang
嚼舌 jiao she
嚼舌头 jiao she tou
嚼舌根 jiao she gen
嚼铁咀金 jiao tie ju jin
嚼齿穿龈 jiao chi chuan yin
四不拗六 si bu niu liu
四角 si jiao
四重唱 si chong chang
四马攒蹄 si ma cuan ti
回单 hui dan
回弹 hui tan
回纥 hui he
回落 hui luo
回见 hui jian
回还 hui huan
因为 yin wei
因数 yin shu
团员 tuan yuan
团弄 tuan nong
团长 tuan zhang
囤积 tun ji
囤积居奇 tun ji ju qi
囤聚 tun ju
园地 yuan di
困觉 kun jiao
困难重重 kun nan chong chong
围屏 wei ping
固着 gu zhuo
国乐 guo yue
国仇 guo chou
国脉 guo mai
国都 guo du
图穷匕见 tu qiong bi xian
图解 tu jie
图说 tu shuo
圆圈 yuan quan
圈儿 quan er
圈地 quan di
圈子 quan zi
圈椅 quan yi
圈牢养物 juan lao yang wu
圈阅 quan yue
土地 tu di
土堡 tu pu
土生土长 tu sheng tu zhang
土种 tu zhong
土系 tu xi
土著 tu zhu
圣地 sheng di
圣经贤传 sheng jing xian zhuan
在朝 zai chao
在行 zai hang
在读 zai du
圩场 xu chang
圩垸 wei yuan
圩堤 wei di
圩子 wei zi
圭角 gui jiao
地丁 di ding
地上 di shang
地下 di xia
地主 di zhu
地产 di chan
地亩 di mu
地价 di jia
地位 di wei
地保 di bao
地利 di li
地力 di li
地动 di dong
地势 di shi
地勤 di qin
地区 di qu
地名 di ming
地图 di tu
地址 di zhi
地块 di kuai
地坪 di ping
地垄 di long
地垒 di lei
地埂 di geng
地域 di yu
地基 di ji
地堡 di bao
地壳 di qiao
地壳运动 di qiao yun dong
地处 di chu
地头 di tou
地契 di qi
地委 di wei
地学 di xue
地宫 di gong
地层 di ceng
地峡 di xia
地市 di shi
地带 di dai
地幔 di man
地平 di ping
地府 di fu
地形 di xing
地心 di xin
地志 di zhi
地摊 di tan
地支 di zhi
地政 di zheng
地方 di fang
地暴十寒 di pu shi han
地机 di ji
地权 di quan
地板 di ban
地极 di ji
地栗 di li
地核 di he
地梨 di li
地榆 di yu
地步 di bu
地段 di duan
地毡 di zhan
地毯 di tan
地气 di qi
地沟 di gou
地波 di bo
地洞 di dong
地温 di wen
地漏 di lou
地炕 di kang
地点 di dian
地热 di re
地牢 di lao
地物 di wu
地狱 di yu
地球 di qiu
地理 di li
地瓜 di gua
地电 di dian
地界 di jie
地痞 di pi
地皮 di pi
地盘 di pan
地矿 di kuang
地砖 di zhuan
地磁 di ci
地磅 di bang
地租 di zu
地秤 di cheng
地积 di ji
地税 di shui
地穴 di xue
地窖 di jiao
地窟 di ku
地窨子 di yin zi
地精 di jing
地线 di xian
地缘 di yuan
地脉 di mai
地脚 di jiao
地膜 di mo
地藏 di zang
地藏寺 di zang si
地衣 di yi
地表 di biao
地角 di jiao
地貌 di mao
地质 di zhi
地轴 di zhou
地边 di bian
地道 di dao
地邻 di lin
地铁 di tie
地铺 di pu
地陷 di xian
地雷 di lei
地震 di zhen
地面 di mian
地黄 di huang
地龙 di long
场地 chang di
均价 jun jia
均差 jun cha
坊巷 fang xiang
坊间 fang jian
坏种 huai zhong
坐不重席 zuo bu chong xi
坐禅 zuo chan
坐落 zuo luo
坚强 jian qiang
坚称 jian cheng
坝地 ba di
坟地 fen di
坠地 zhui di
坠落 zhui luo
坡地 po di
坤角儿 kun jue er
坦率 tan shuai
坦露 tan lu
垂落 chui luo
垦殖 ken zhi
垦种 ken zhong
垫圈 dian juan
埋三怨四 man san yuan si
埋伏 mai fu
埋名 mai ming
埋天怨地 man tian yuan di
埋头 mai tou
埋怨 man yuan
埋汰 mai tai
埋没 mai mo
埋葬 mai zang
埋藏 mai cang
埋设 mai she
埋首 mai shou
城堡 cheng bao
埒才角妙 lie cai jue miao
基地 ji di
基数 ji shu
基调 ji diao
堕地 duo di
堙没 yin mo
堡垒 bao lei
堡子 bu zi
堡寨 bao zhai
堰塞湖 yan se hu
堵塞 du se
塌落 ta luo
塔什干 ta shi gan
塞上 sai shang
塞北 sai bei
塞外 sai wai
塞子 sai zi
塞擦音 se ca yin
塞满 sai man
塞规 sai gui
塞责 se ze
塞车 sai che
塞门 sai men
塞音 se yin
填塞 tian se
境地 jing di
墓地 mu di
墓祭 mu ji
墙角 qiang jiao
增强 zeng qiang
增殖 zeng zhi
增调 zeng diao
增重 zeng zhong
增长 zeng zhang
增长点 zeng zhang dian
增长率 zeng zhang lv
增长速度 zeng zhang su du
墨绿 mo lv
壁柜 bi gui
壅塞 yong se
士卒 shi zu
声乐 sheng yue
声价 sheng jia
声称 sheng cheng
声调 sheng diao
壳子 ke zi
处于 chu yu
处理 chu li
处置 chu zhi
处长 chu zhang
备员 bei yuan
备查 bei cha
复仇 fu chou
复兴 fu xing
复句 fu ju
复员 fu yuan
复数 fu shu
复查 fu cha
复核 fu he
复种 fu zhong
复读 fu du
复辟 fu bi
夏种 xia zhong
夏虫朝菌 xia chong zhao jun
夕惕朝乾 xi ti zhao qian
外亲 wai qin
外传 wai zhuan
外地 wai di
外壳 wai ke
外差 wai cha
外强 wai qiang
外省 wai sheng
外行 wai hang
外行人 wai hang ren
外行话 wai hang hua
外角 wai jiao
外调 wai diao
外长 wai zhang
外露 wai lu
夙仇 su chou
多咱 duo za
多数 duo shu
多行业 duo hang ye
多言数穷 duo yan shuo qiong
多财善贾 duo cai shan gu
多重 duo chong
多钱善贾 duo qian shan gu
夜如何其 ye ru he ji
夜宿 ye su
夜行 ye xing
大不了 da bu liao
大伯子 da bai zi
大便 da bian
大卡 da ka
大厦 da sha
大员 da yuan
大嚼 da jue
大地 da di
大埔 da bu
大堡礁 da pu jiao
大处着墨 da chu zhuo mo
大处着眼 da chu zhuo yan
大夫 dai fu
大学 da xue
大尉 da wei
大幅增长 da fu zeng zhang
大换血 da huan xie
大排行 da pai hang
大数 da shu
大数据 da shu ju
大楷 da kai
大模大样 da mu da yang
大气磅礴 da qi pang bo
大炮 da pao
大率 da shuai
大璞不完 tai pu bu wan
大系 da xi
大约 da yue
大缪不然 da miu bu ran
大腹便便 da fu pian pian
大藏 da zang
大藏经 da zang jing
大行大市 da hang da shi
大角 da jiao
大解 da jie
大调 da diao
大赛 da sai
大路椎轮 da lu zhui lun
大辂椎轮 da lu zhui lun
大都 da du
大都会 da du hui
大陆 da lu
大黄鱼 dai huang yu
天台 tian tai
天地 tian di
天姥山 tian mu shan
天择 tian ze
天数 tian shu
天朝 tian chao
天道好还 tian dao hao huan
太子参 tai zi shen
太尉 tai wei
太行山 tai hang shan
太阿 tai e
太阿倒持 tai e dao chi
太阿在握 tai e zai wo
夭折 yao zhe
央行 yang hang
失传 shi chuan
失单 shi dan
失地 shi di
失着 shi zhao
失约 shi yue
失落 shi luo
失血 shi xue
失调 shi tiao
失重 shi zhong
头上著头 tou shang zhuo tou
头会箕敛 tou kuai ji lian
头会箕赋 tou kuai ji fu
头出头没 tou chu tou mo
头尾 tou wei
头没杯案 tou mo bei an
头盖 tou gai
头角 tou jiao
头颈 tou jing
夸说 kua shuo
夹克 jia ke
夹具 jia ju
夹击 jia ji
夹剪 jia jian
夹墙 jia qiang
夹子 jia zi
夹层 jia ceng
夹峙 jia zhi
夹带 jia dai
夹心 jia xin
夹批 jia pi
夹持 jia chi
夹攻 jia gong
夹杂 jia za
夹板 jia ban
夹棍 jia gun
夹注 jia zhu
夹生 jia sheng
夹紧 jia jin
夹缝 jia feng
夹衣 jia yi
夹袄 jia ao
夹被 jia bei
夹裤 jia ku
夹角 jia jiao
夹道 jia dao
夹钳 jia qian
夹馅 jia xian
夺得 duo de
奇丽 qi li
奇事 qi shi
奇人 qi ren
奇伟 qi wei
奇偶 ji ou
奇兵 qi bing
奇冤 qi yuan
奇函数 ji han shu
奇功 qi gong
奇勋 qi xun
奇妙 qi miao
奇峰 qi feng
奇崛 qi jue
奇巧 qi qiao
奇幻 qi huan
奇异 qi yi
奇志 qi zhi
奇怪 qi guai
奇想 qi xiang
奇才 qi cai
奇技 qi ji
奇数 ji shu
奇文 qi wen
奇景 qi jing
奇案 qi an
奇特 qi te
奇珍 qi zhen
奇祸 qi huo
奇秀 qi xiu
奇绝 qi jue
奇缘 qi yuan
奇缺 qi que
奇葩 qi pa
奇袭 qi xi
奇观 qi guan
奇计 qi ji
奇诡 qi gui
奇谈 qi tan
奇谋 qi mou
奇谲 qi jue
奇趣 qi qu
奇迹 qi ji
奇遇 qi yu
奇门 qi men
奇闻 qi wen
奇零 ji ling
奉公不阿 feng gong bu e
奉召 feng zhao
奉行 feng xing
奉调 feng diao
奉还 feng huan
奋臂 fen bi
奏乐 zou yue
奏折 zou zhe
契卡 qi ka
契约 qi yue
奔涌 ben yong
奖券 jiang quan
套数 tao shu
套种 tao zhong
奚落 xi luo
奠都 dian du
奢糜 she mi
奥秘 ao mi
女主角 nv zhu jue
女校长 nv xiao zhang
女红 nv gong
女角 nv jue
女长当嫁 nv zhang dang jia
女长须嫁 nv zhang xu jia
奸恶 jian e
好似 hao si
好佚恶劳 hao yi wu lao
好善恶恶 hao shan wu e
好奇 hao qi
好强 hao qiang
好恶 hao wu
好评 hao ping
好语似珠 hao yu si zhu
好说 hao shuo
好逸恶劳 hao yi wu lao
如履薄冰 ru lv bo bing
如数 ru shu
如来佛 ru lai fo
如狼似虎 ru lang si hu
如痴似醉 ru chi si zui
如约 ru yue
如胶似漆 ru jiao si qi
如花似月 ru hua si yue
如花似朵 ru hua si duo
如花似玉 ru hua si yu
如花似锦 ru hua si jin
如饥似渴 ru ji si ke
如鱼似水 ru yu si shui
如龙似虎 ru long si hu
妄称 wang cheng
妄自菲薄 wang zi fei bo
妄说 wang shuo
妙句 miao ju
妙着 miao zhao
姑射神人 gu ye shen ren
姑洗 gu xi
姓仇 xing qiu
姓氏 xing shi
姓解 xing xie
委员 wei yuan
委肉虎蹊 wei rou hu xi
委蛇 wei yi
姻亲 yin qin
威吓 wei he
威望素著 wei wang su zhu
威迫 wei po
娉婷婀娜 ping ting e nuo
娉婷袅娜 ping ting niao nuo
娘亲 niang qin
娱乐 yu le
婀娜 e nuo
婀娜多姿 e nuo duo zi
嫌恶 xian wu
嫖宿 piao su
嫡亲 di qin
嫡传 di chuan
嫡系 di xi
嫡长子 di zhang zi
嫩绿 nen lv
子句 zi ju
子弹 zi dan
子畜 zi chu
孔雀 kong que
字句 zi ju
字数 zi shu
字模 zi mu
字调 zi diao
字里行间 zi li hang jian
存亡未卜 cun wang wei bu
存单 cun dan
存折 cun zhe
存查 cun cha
孝行 xiao xing
孟什维克 meng shi wei ke
孤单 gu dan
孤独矜寡 gu du guan gua
孤行 gu xing
学员 xue yuan
学校 xue xiao
学系 xue xi
学说 xue shuo
学长 xue zhang
孩提 hai ti
孬种 nao zhong
孱弱 chan ruo
孽种 nie zhong
宁夏 ning xia
宁波 ning bo
宅地 zhai di
守正不阿 shou zheng bu e
守约 shou yue
安乐 an le
宋朝 song chao
完了 wan le
完成度 wan cheng du
完成率 wan cheng lv
宗亲 zong qin
官了 guan le
官价 guan jia
官员 guan yuan
官地 guan di
官差 guan chai
官称 guan cheng
官长 guan zhang
定亲 ding qin
定价 ding jia
定单 ding dan
定员 ding yuan
定数 ding shu
定见 ding jian
定说 ding shuo
定调 ding diao
定调子 ding diao zi
定都 ding du
宛似 wan si
宝刹 bao cha
宝地 bao di
宝坻 bao di
宝藏 bao zang
实价 shi jia
实地 shi di
实弹 shi dan
实数 shi shu
实落 shi luo
实行 shi xing
实说 shi shuo
审判长 shen pan zhang
审己度人 shen ji duo ren
审度 shen duo
审时度势 shen shi duo shi
审曲面埶 shen qu mian shi
审查 shen cha
审校 shen jiao
审核 shen he
审读 shen du
宣传 xuan chuan
宣召 xuan zhao
宣称 xuan cheng
宣读 xuan du
宫调 gong diao
宫颈 gong jing
宴乐 yan le
宴安酖毒 yan an dan du
家什 jia shi
家仇 jia chou
家传 jia chuan
家畜 jia chu
家祭 jia ji
家种 jia zhong
家系 jia xi
家给人足 jia ji ren zu
家给户足 jia ji hu zu
家给民足 jia ji min zu
家长 jia zhang
家长制 jia zhang zhi
家长学校 jia zhang xue xiao
家雀 jia qiao
家雀儿 jia qiao er
宽绰 kuan chuo
宽解 kuan jie
宿将 su jiang
宿水飡风 xiu shui can feng
宿水餐风 xiu shui can feng
宿舍 su she
宿雨餐风 xiu yu can feng
富商大贾 fu shang da gu
富商巨贾 fu shang ju gu
富国彊兵 fu guo qiang bing
富强 fu qiang
富贾 fu gu
寒伧 han chen
寒露 han lu
寒颤 han zhan
察觉 cha jue
寡凫单鹄 gua fu dan hu
寥落 liao luo
寸楷 cun kai
对劲 dui jin
对峙 dui zhi
对折 dui zhe
对数 dui shu
对牛弹琴 dui niu tan qin
对称 dui chen
对称性 dui chen xing
对称轴 dui chen zhou
对薄公堂 dui bu gong tang
对角 dui jiao
对调 dui diao
寻亲 xun qin
寻思 xin si
寻瑕伺隙 xun xia si xi
寻行数墨 xun hang shu mo
寻见 xun jian
导弹 dao dan
导读 dao du
寿屏 shou ping
寿数 shou shu
封地 feng di
封禅 feng shan
射干 ye gan
将伯之助 qiang bo zhi zhu
将伯之呼 qiang bo zhi hu
将功折过 jiang gong she guo
将将 qiang qiang
将尉 jiang wei
将进酒 qiang jin jiu
尉官 wei guan
尉犁 yu li
尉迟 yu chi
小传 xiao zhuan
小便 xiao bian
小便宜 xiao pian yi
小卒 xiao zu
小数 xiao shu
小时了了 xiao shi liao liao
小楷 xiao kai
小眼薄皮 xiao yan bo pi
小角 xiao jiao
小解 xiao jie
小说 xiao shuo
小调 xiao diao
少不了 shao bu liao
少尉 shao wei
少数 shao shu
少见 shao jian
少说 shao shuo
尖削 jian xiao
尖嘴薄舌 jian zui bo she
尖酸刻薄 jian suan ke bo
尘芥 chen jie
就业 jiu ye
就业率 jiu ye lv
就便 jiu bian
就地 jiu di
尸居龙见 shi ju long xian
尺头 chi tou
尺子 chi zi
尺寸 chi cun
尺幅 chi fu
尺度 chi du
尺泽 chi ze
尺牍 chi du
尺码 chi ma
尺蠖 chi huo
尺骨 chi gu
尽力 jin li
尽数 jin shu
尽着 jin zhe
尽管 jin guan
尽职 jin zhi
尾声 wei sheng
尾巴 wei ba
尾数 wei shu
尾欠 wei qian
尾气 wei qi
尾灯 wei deng
尾矿 wei kuang
尾羽 wei yu
尾翼 wei yi
尾花 wei hua
尾蚴 wei you
尾追 wei zhui
尾部 wei bu
尾随 wei sui
尾音 wei yin
尾骨 wei gu
尿壶 niao hu
尿布 niao bu
尿床 niao chuang
尿泡 sui pao
尿炕 niao kang
尿盆 niao pen
尿素 niao su
尿肥 niao fei
尿脬 sui pao
尿血 niao xie
尿道 niao dao
尿酸 niao suan
尿闭 niao bi
尿频 niao pin
局长 ju zhang
层见迭出 ceng xian die chu
居不重席 ju bu chong xi
居不重茵 ju bu chong yin
居奇 ju qi
屈强 qu qiang
屈折 qu she
屏住 bing zhu
屏声息气 bing sheng xi qi
屏声敛息 bing sheng lian xi
屏声静气 bing sheng jing qi
屏山 ping shan
屏幕 ping mu
屏弃 bing qi
屏息 bing xi
屏条 ping tiao
屏气 bing qi
屏气凝神 bing qi ning shen
屏气吞声 bing qi tun sheng
屏气慑息 bing qi she xi
屏气敛息 bing qi lian xi
屏蔽 ping bi
屏藩 ping fan
屏迹 bing ji
屏退 bing tui
屏门 ping men
屏除 bing chu
屏障 ping zhang
屏风 ping feng
展地 zhan di
展柜 zhan gui
展读 zhan du
屙尿 e niao
屙金溺银 e jin niao yin
属垣有耳 zhu yuan you er
属意 zhu yi
属文 zhu wen
属望 zhu wang
属毛离里 zhu mao li li
属词比事 zhu ci bi shi
属辞比事 zhu ci bi shi
屠门大嚼 tu men da jiao
履约 lv yue
履薄临深 lv bo lin shen
履行 lv xing
屯扎 tun zha
屯落 tun luo
山地 shan di
山大王 shan dai wang
山殽野湋 shan yao ye wei
山炮 shan pao
山系 shan xi
山脉 shan mai
山行海宿 shan xing hai xiu
山重水复 shan chong shui fu
山雀 shan que
山龟 shan gui
岁尾 sui wei
岁差 sui cha
岁数 sui shu
岁聿其莫 sui yu qi mu
岂弟君子 kai ti jun zi
岗卡 gang ka
岗地 gang di
岬角 jia jiao
峙立 zhi li
峨峨汤汤 e e shang shang
崩溃 beng kui
崩解 beng jie
州长 zhou zhang
巡查 xun cha
巡行 xun xing
工价 gong jia
工作坊 gong zuo fang
工地 gong di
工尺 gong che
工楷 gong kai
工种 gong zhong
工行 gong hang
工读 gong du
工长 gong zhang
左传 zuo zhuan
左券 zuo quan
巧劲 qiao jin
巨擘 ju bo
巨著 ju zhu
巨贾 ju gu
差事 chai shi
差人去 chai ren qu
差价 cha jia
差使 chai shi
差值 cha zhi
差分 cha fen
差别 cha bie
差动 cha dong
差劲 cha jin
差可 cha ke
差失 cha shi
差官 cha guan
差异 cha yi
差役 chai yi
差拨 chai bo
差数 cha shu
差旅 chai lv
差旅费 chai lv fei
差池 cha chi
差点 cha dian
差等 cha deng
差缺 chai que
差误 cha wu
差距 cha ju
差遣 chai qian
差错 cha cuo
差额 cha e
差饷 chai xiang
己见 ji jian
巴勒斯坦 ba le si tan
巷口 xiang kou
巷子 xiang zi
巷战 xiang zhan
巷道 hang dao
巷陌 xiang mo
市价 shi jia
市尺 shi chi
市长 shi zhang
师传 shi chuan
师长 shi zhang
希奇 xi qi
帐单 zhang dan
帝都 di du
带劲 dai jin
带脉 dai mai
席地 xi di
帷薄不修 wei bo bu xiu
幂数 mi shu
幅员 fu yuan
幢幢 chuang chuang
干亲 gan qin
干劲 gan jin
干员 gan yuan
干咳 gan ke
干哕 gan yue
干将莫邪 gan jiang mo ye
干洗 gan xi
干燥 gan zao
干着急 gan zhao ji
干系 gan xi
干部 gan bu
平乐 ping le
平价 ping jia
平台 ping tai
平地 ping di
平峒 ping dong
平巷 ping hang
平行 ping xing
平角 ping jiao
平调 ping diao
年尾 nian wei
年度 nian du
年长 nian zhang
并称 bing cheng
并行 bing xing
并重 bing zhong
幸得 xing de
幻数 huan shu
幻觉 huan jue
幼畜 you chu
幽咽 you ye
广东音乐 guang dong yin yue
广厦 guang sha
广种薄收 guang zhong bo shou
广西壮族 guang xi zhuang zu
广西省 guang xi sheng
庄重 zhuang zhong
床单 chuang dan
序数 xu shu
库券 ku quan
库藏 ku cang
应召 ying zhao
应否 ying fou
应对 ying dui
应届 ying jie
应得 ying de
应急 ying ji
应用 ying yong
应约 ying yue
底价 di jia
底数 di shu
底角 di jiao
店员 dian yuan
店长 dian zhang
度人之心 duo ren zhi xin
度人之腹 duo ren zhi fu
度己以绳 duo ji yi sheng
度德量力 duo de liang li
度数 du shu
度量 du liang
度长絜大 du chang xie da
度长絜短 du chang xie duan
座落 zuo luo
庭长 ting zhang
庸碌 yong lu
廉价 lian jia
廓落 kuo luo
延长 yan chang
廷尉 ting wei
建行 jian hang
建都 jian du
开价 kai jia
开单 kai dan
开发 kai fa
开小差 kai xiao chai
开屏 kai ping
开户行 kai hu hang
开拓 kai tuo
开拓型 kai tuo xing
开炮 kai pao
开疆拓土 kai jiang tuo tu
开疆拓境 kai jiang tuo jing
开疆拓宇 kai jiang tuo yu
开行 kai xing
开解 kai jie
开辟 kai pi
异地 yi di
异见 yi jian
异说 yi shuo
异读 yi du
弄假 nong jia
弄口 long kou
弄堂 long tang
弄权 nong quan
弄死 nong si
弄潮 nong chao
弄瓦 nong wa
弄粉调朱 nong fen diao zhu
弄脏 nong zang
弄臣 nong chen
弄错 nong cuo
弄鬼 nong gui
弓调马服 gong diao ma fu
引吭悲歌 yin hang bei ge
引吭高唱 yin hang gao chang
引吭高声 yin hang gao sheng
引吭高歌 yin hang gao ge
引得 yin de
引种 yin zhong
引见 yin jian
引颈 yin jing
张靓颖 zhang liang ying
弥勒 mi le
弥勒佛 mi le fo
弦乐 xian yue
弦乐器 xian yue qi
弹丝品竹 tan si pin zhu
弹丸 dan wan
弹丸脱手 tan wan tuo shou
弹冠振衣 tan guan zhen yi
弹冠振衿 tan guan zhen jin
弹冠相庆 tan guan xiang qing
弹冠结绶 tan guan jie shou
弹剑作歌 tan jian zuo ge
弹力 tan li
弹劾 tan he
弹劾案 tan he an
弹壳 dan ke
弹头 dan tou
弹子 dan zi
弹射 tan she
弹弓 dan gong
弹性 tan xing
弹性体 tan xing ti
弹指之间 tan zhi zhi jian
弹斤估两 tan jin gu liang
弹琴 tan qin
弹空说嘴 tan kong shuo zui
弹簧 tan huang
弹簧床 tan huang chuang
弹簧钢 tan huang gang
弹腿 tan tui
弹膛 dan tang
弹药 dan yao
弹词 tan ci
弹跳力 tan tiao li
弹钢琴 tan gang qin
强人 qiang ren
强令 qiang ling
强似 qiang si
强健 qiang jian
强击 qiang ji
强制 qiang zhi
强力 qiang li
强加 qiang jia
强劲 qiang jing
强势 qiang shi
强化 qiang hua
强占 qiang zhan
强压 qiang ya
强取 qiang qu
强嘴 jiang zui
强嘴拗舌 jiang zui niu she
强嘴硬牙 jiang zui ying ya
强固 qiang gu
强国 qiang guo
强壮 qiang zhuang
强大 qiang da
强夺 qiang duo
强奸 qiang jian
强将 qiang jiang
强干 qiang gan
强度 qiang du
强弓劲弩 qiang gong jing nu
强弱 qiang ruo
强忍 qiang ren
强悍 qiang han
强手 qiang shou
强攻 qiang gong
强敌 qiang di
强暴 qiang bao
强权 qiang quan
强梁 qiang liang
强横 qiang heng
强求 qiang qiu
强渡 qiang du
强烈 qiang lie
强留 qiang liu
强盗 qiang dao
强盛 qiang sheng
强直 qiang zhi
强硬 qiang ying
强笑 qiang xiao
强者 qiang zhe
强聒不舍 qiang guo bu she
强自取折 qiang zi qu she
强行 qiang xing
强记 qiang ji
强词 qiang ci
强调 qiang diao
强身 qiang shen
强辩 qiang bian
强迫 qiang po
强逼 qiang bi
强邻 qiang lin
强酸 qiang suan
强队 qiang dui
强韧 qiang ren
强音 qiang yin
强项 qiang xiang
强颜 qiang yan
强风 qiang feng
归宿 gui su
归心似箭 gui xin si jian
归省 gui xing
归还 gui huan
归降 gui xiang
当地 dang di
当差 dang chai
当朝 dang chao
当着不着 dang zhuo bu zhuo
当行出色 dang hang chu se
当行本色 dang hang ben se
形似 xing si
形数 xing shu
彫肝琢肾 diao gan zhuo shen
彰明昭著 zhang ming zhao zhu
彰明较着 zhang ming jiao zhu
彰明较著 zhang ming jiao zhu
影调 ying diao
影调剧 ying diao ju
彷佛 pang fo
彷徨 pang huang
役畜 yi chu
彻查 che cha
往渚还汀 wang zhu huan ting
往还 wang huan
征召 zheng zhao
征调 zheng diao
径行 jing xing
待查 dai cha
徒长 tu zhang
得亏 dei kui
得体 de ti
得力 de li
得劲 de jin
得喝水了 dei he shui le
得当 de dang
得志 de zhi
得意 de yi
得手 de shou
得数 de shu
得法 de fa
得益 de yi
得知 de zhi
得空 de kong
得罪 de zui
得胜 de sheng
得薄能鲜 de bo neng xian
得逞 de cheng
得道 de dao
得间 de jian
得马折足 de ma she zu
微薄 wei bo
微行 wei xing
德州扒鸡 de zhou pa ji
德薄才疏 de bo cai shu
德薄能鲜 de bo neng xian
德行 de xing
徽调 hui diao
心事重重 xin shi chong chong
心传 xin chuan
心劲 xin jin
心地 xin di
心宽体胖 xin kuan ti pan
心广体胖 xin guang ti pan
心得 xin de
心惊胆颤 xin jing dan zhan
心折 xin zhe
心拙口夯 xin zhuo kou ben
心数 xin shu
心痒难挝 xin yang nan zhua
心肌梗塞 xin ji geng se
心血 xin xue
心重 xin zhong
必得 bi dei
忖度 cun duo
忘啜废枕 wang chuo fei zhen
忙碌 mang lu
快乐 kuai le
快行 kuai xing
念佛 nian fo
念叨 nian dao
忽地 hu di
怎地 zen di
怎的 zen de
怔忪 zheng zhong
思亲 si qin
急景凋年 ji ying diao nian
急迫 ji po
性行 xing xing
怪调 guai diao
总价 zong jia
总务长 zong wu zhang
总参 zong can
总得 zong dei
总数 zong shu
总的 zong de
总称 zong cheng
总结 zong jie
总行 zong xing
总角 zong jiao
总长 zong zhang
恁地 nen di
恐吓 kong he
恩仇 en chou
恫吓 dong he
恫疑虚猲 dong yi xu ge
恰似 qia si
恶不去善 wu bu qu shan
恶习 e xi
恶事 e shi
恶人 e ren
恶仗 e zhang
恶俗 e su
恶兆 e zhao
恶劣 e lie
恶化 e hua
恶变 e bian
恶名 e ming
恶噷噷 e hen hen
恶声 e sheng
恶妇 e fu
恶少 e shao
恶居下流 wu ju xia liu
恶徒 e tu
恶心 e xin
恶念 e nian
恶性 e xing
恶恶从短 wu wu cong duan
恶意 e yi
恶感 e gan
恶战 e zhan
恶报 e bao
恶斗 e dou
恶果 e guo
恶梦 e meng
恶棍 e gun
恶毒 e du
恶气 e qi
恶浊 e zhuo
恶浪 e lang
恶湿居下 wu shi ju xia
恶煞 e sha
恶狗 e gou
恶狠 e hen
恶疾 e ji
恶癖 e pi
恶相 e xiang
恶紫夺朱 wu zi duo zhu
恶臭 e chou
恶行 e xing
恶补 e bu
恶言 e yan
恶语 e yu
恶运 e yun
恶迹 e ji
恶迹昭著 e ji zhao zhu
恶醉强酒 wu zui qiang jiu
恶露 e lu
恶霸 e ba
恶骂 e ma
恶鬼 e gui
恶魔 e mo
悉索薄赋 xi suo bo fu
悔约 hui yue
悬崖勒马 xuan ya le ma
悬石程书 xuan dan cheng shu
悬鼓待椎 xuan gu dai zhui
悲咽 bei ye
情深似海 qing shen si hai
情见乎辞 qing xian hu ci
情见力屈 qing xian li qu
情见势屈 qing xian shi qu
情见埶竭 qing jian shi jie
情调 qing diao
惊觉 jing jue
惩艾 cheng yi
想着 xiang zhe
想见 xiang jian
意见 yi jian
愚弄 yu nong
愚氓 yu meng
愚见 yu jian
感召 gan zhao
感觉 gan jue
慎行 shen xing
慎重 shen zhong
慕古薄今 mu gu bo jin
慢说 man shuo
慰藉 wei jie
憎恶 zeng wu
懂得 dong de
懂行 dong hang
懒得 lan de
懒觉 lan jiao
戍卒 shu zu
戎行 rong hang
戏单 xi dan
戏弄 xi nong
戏说 xi shuo
成为 cheng wei
成亲 cheng qin
成仇 cheng chou
成佛作祖 cheng fo zuo zu
成分 cheng fen
成员 cheng yuan
成宿 cheng xiu
成数 cheng shu
成约 cheng yue
成行 cheng hang
成见 cheng jian
成说 cheng shuo
成都 cheng du
成都市 cheng du shi
成都平原 cheng du ping yuan
成长 cheng zhang
我见 wo jian
戒尺 jie chi
战地 zhan di
戟指嚼舌 ji zhi jiao she
户调 hu diao
户长 hu zhang
房地 fang di
所得 suo de
所说 suo shuo
所长 suo zhang
扁圆 bian yuan
扁扁 bian bian
扁担 bian dan
扁柏 bian bai
扁桃 bian tao
扁舟 pian zhou
扁豆 bian dou
扁锉 bian cuo
扁食 bian shi
扁骨 bian gu
扁鹊 bian que
扇形 shan xing
手夹 shou jia
手模 shou mo
手洗 shou xi
手爪 shou zhao
手臂 shou bi
手足重茧 shou zu chong jian
手重 shou zhong
才疏德薄 cai shu de bo
才薄智浅 cai bo zhi qian
才轻德薄 cai qing de bo
扎堆 zha dui
扎实 zha shi
扎手 zha shou
扎扎 zha zha
扎挣 zha zheng
扎染 za ran
扎根 zha gen
扎眼 zha yan
扎破 zha po
扎花 zha hua
扎营 zha ying
扎针 zha zhen
扑地 pu di
扑棱 pu leng
扒开 ba kai
扒手 pa shou
扒拉 ba la
扒灰 pa hui
扒皮 ba pi
扒窃 pa qie
扒粪 pa fen
扒糕 pa gao
扒耳搔腮 pa er sao sai
扒草 pa cao
扒车 ba che
扒鸡 pa ji
打击乐 da ji yue
打击乐器 da ji yue qi
打工仔 da gong zai
打洞 da dong
打炮 da pao
打的 da di
打落 da luo
打颤 da zhan
扛活 kang huo
扛鼎 gang ding
扛鼎抃牛 gang ding bian niu
扛鼎拔山 gang ding ba shan
扞格不入 han ge bu ru
执拗 zhi niu
执着 zhi zhuo
执著 zhi zhuo
执行 zhi xing
执行率 zhi xing lv
扪参历井 men shen li jing
扫地 sao di
扫尾 sao wei
扫数 sao shu
扬眉眴目 yang mei shun mu
扬长 yang chang
扬风扢雅 yang feng jie ya
扯篷拉纤 che peng la qian
扯纤拉烟 che qian la yan
批吭捣虚 pi hang dao xu
批砉导窾 pi hua dao kuan
扼吭夺食 e hang duo shi
扼吭拊背 e hang fu bei
找着 zhao zhao
承传 cheng chuan
承担 cheng dan
承载 cheng zai
承重 cheng zhong
抄查 chao cha
抄没 chao mo
抉择 jue ze
把脉 ba mai
把角 ba jiao
抑塞磊落 yi se lei luo
抓差 zhua chai
投亲 tou qin
投传而去 tou zhuan er qu
投宿 tou su
投弹 tou dan
投降 tou xiang
抖落 dou luo
折中 zhe zhong
折价 zhe jia
折光 zhe guang
折兑 zhe dui
折冲 zhe chong
折刀 zhe dao
折半 zhe ban
折变 zhe bian
折叠 zhe die
折合 zhe he
折回 zhe hui
折堕 she duo
折头 zhe tou
折子 zhe zi
折寿 zhe shou
折射 zhe she
折尺 zhe chi
折弯 zhe wan
折扇 zhe shan
折扣 zhe kou
折损 zhe sun
折断 zhe duan
折旧 zhe jiu
折服 zhe fu
折本 she ben
折杀 zhe sha
折枝 zhe zhi
折桂 zhe gui
折椅 zhe yi
折痕 zhe hen
折皱 zhe zhou
折磨 zhe mo
折福 zhe fu
折秤 she cheng
折算 zhe suan
折箭为誓 she jian wei shi
折纸 zhe zhi
折线 zhe xian
折耗 she hao
折腰 zhe yao
折腰五斗 she yao wu dou
折腾 zhe teng
折衷 zhe zhong
折账 zhe zhang
折转 zhe zhuan
折辱 zhe ru
折返 zhe fan
折页 zhe ye
抚弄 fu nong
抚摩 fu mo
抟沙嚼蜡 tuan sha jiao la
抢亲 qiang qin
抢种 qiang zhong
护士长 hu shi zhang
报仇 bao chou
报价 bao jia
报单 bao dan
报数 bao shu
抨弹 peng tan
披露 pi lu
抬价 tai jia
抱佛脚 bao fo jiao
抱关执钥 bao guan zhi yue
抱蔓摘瓜 bao wan zhai gua
抵还 di hai
抹下来 ma xia lai
抹墙 mo qiang
抹子 mo zi
抹布 ma bu
抹杀 mo sha
抹桌子 ma zhuo zi
抹灰 mo hui
抹煞 mo sha
抹粉 mo fen
抹胸 mo xiong
抹脸 mo lian
抹黑 mo hei
押尾 ya wei
押解 ya jie
抽咽 chou ye
抽查 chou cha
抽样调查 chou yang diao cha
抽祕骋妍 chou bi cheng yan
抽筋剥皮 chou jin bao pi
抽缩 chou suo
抽调 chou diao
担任 dan ren
拆洗 chai xi
拉枯折朽 la ku she xiu
拉纤 la qian
拉长 la chang
拌和 ban huo
拌种 ban zhong
拍卖行 pai mai hang
拐角 guai jiao
拓印 ta yin
拓地 tuo di
拓宽 tuo kuan
拓展 tuo zhan
拓扑 tuo pu
拓拔 tuo ba
拓本 ta ben
拓殖 tuo zhi
拓片 ta pian
拓荒 tuo huang
拔地 ba di
拔山扛鼎 ba shan gang ding
拔本塞原 ba ben se yuan
拔本塞源 ba ben se yuan
拔苗助长 ba miao zhu zhang
拖沓 tuo ta
拖长 tuo chang
拗不过 niu bu guo
拗口 ao kou
拗断 ao duan
拘传 ju chuan
拙朴 zhuo piao
拙著 zhuo zhu
拙见 zhuo jian
招亲 zhao qin
招数 zhao shu
招行 zhao hang
招降 zhao xiang
招降纳叛 zhao xiang na pan
拜佛 bai fo
拜祭 bai ji
拜见 bai jian
拜读 bai du
拣佛烧香 jian fo shao xiang
拣择 jian ze
拥塞 yong se
拦柜 lan gui
拨弄 bo nong
拨给 bo gei
择不开 zhai bu kai
择业 ze ye
择交 ze jiao
择优 ze you
择友 ze you
择吉 ze ji
择席 zhai xi
择日 ze ri
择期 ze qi
择菜 zhai cai
择要 ze yao
拭目以俟 shi mu yi si
拱券 gong xuan
拱圈 gong quan
拱手而降 gong shou er xiang
拳参 quan can
拶子 zan zi
拶指 zan zhi
拼读 pin du
拽耙扶犁 zhuai pa fu li
拾带重还 shi dai zhong huan
拾级而上 she ji er shang
拿给 na gei
拿腔作调 na qiang zuo diao
拿腔拿调 na qiang na diao
持重 chi zhong
挂单 gua dan
挂屏 gua ping
指不胜偻 zhi bu sheng lv
指数 zhi shu
指称 zhi cheng
按摩 an mo
按章给付 an zhang ji fu
按脉 an mai
按说 an shuo
挑么挑六 tiao yao tiao liu
挑弄 tiao nong
挛缩 luan suo
挟主行令 jia zhu xing ling
挣扎 zheng zha
挤落 ji luo
挨山塞海 ai shan se hai
挨说 ai shuo
挫折 cuo zhe
振兴 zhen xing
振臂 zhen bi
挺括 ting gua
挼好长发 ruo hao chang fa
捆扎 kun za
捉弄 zhuo nong
捋虎须 luo hu xu
捋袖子 luo xiu zi
捋袖揎拳 luo xiu xuan quan
捏弄 nie nong
捡便宜 jian pian yi
换亲 huan qin
换洗 huan xi
换约 huan yue
换血 huan xie
换行 huan hang
捣虚批吭 dao xu pi hang
捰袖揎拳 luo xiu xuan quan
捱风缉缝 ai feng qi feng
掂梢折本 dian shao she ben
掉价 diao jia
掌掴 zhang guo
掎挈伺诈 ji qie si zha
掎裳连袂 ji chang lian mei
排尾 pai wei
排炮 pai pao
排行 pai hang
排行榜 pai hang bang
排解 pai jie
排长 pai zhang
掖给 ye gei
接着 jie zhe
推枯折腐 tui ku she fu
推行 tui xing
掴手 guo shou
掺和 chan huo
揆情度理 kui qing duo li
揆理度情 kui li duo qing
揎拳捋袖 xuan quan luo xiu
揎拳捰袖 xuan quan luo xiu
提交 ti jiao
提亲 ti qin
提价 ti jia
提供 ti gong
提倡 ti chang
提兜 ti dou
提出 ti chu
提到 ti dao
提制 ti zhi
提前 ti qian
提包 ti bao
提升 ti sheng
提单 ti dan
提及 ti ji
提取 ti qu
提名 ti ming
提壶 ti hu
提婚 ti hun
提审 ti shen
提干 ti gan
提心 ti xin
提成 ti cheng
提手 ti shou
提拔 ti ba
提拨 ti bo
提挈 ti qie
提提 ti ti
提携 ti xie
提早 ti zao
提案 ti an
提梁 ti liang
提款 ti kuan
提法 ti fa
提溜 di liu
提灌 ti guan
提灯 ti deng
提点 ti dian
提炼 ti lian
提琴 ti qin
提留 ti liu
提盒 ti he
提督 ti du
提示 ti shi
提神 ti shen
提笔 ti bi
提箱 ti xiang
提篮 ti lan
提级 ti ji
提纯 ti chun
提纲 ti gang
提职 ti zhi
提花 ti hua
提要 ti yao
提议 ti yi
提讯 ti xun
提词 ti ci
提请 ti qing
提调 ti diao
提货 ti huo
提起 ti qi
提选 ti xuan
提醒 ti xing
提问 ti wen
提防 di fang
提领 ti ling
提高 ti gao
插屏 cha ping
揠苗助长 ya miao zhu zhang
揣度 chuai duo
揣摩 chuai mo
揣时度力 chuai shi duo li
揭衣涉水 qi yi she shui
揭露 jie lu
援藏 yuan zang
搀和 chan huo
搀行夺市 chan hang duo shi
搅和 jiao huo
搅混 jiao gun
搐缩 chu suo
搓弄 cuo nong
搓洗 cuo xi
搜查 sou cha
搞臭 gao chou
搪塞 tang se
搪差使 tang chai shi
搬弄 ban nong
搭便 da bian
搭盖 da gai
摆弄 bai nong
摇滚乐 yao gun yue
摊还 tan hai
摔角 shuai jiao
摧折 cui zhe
摩天 mo tian
摩尔 mo er
摩崖 mo ya
摩托 mo tuo
摩抚 mo fu
摩挲 ma sa
摩擦 mo ca
摩登 mo deng
摸不着 mo bu zhao
摸不着边 mo bu zhuo bian
摸头不着 mo tou bu zhao
摸门不着 mo men bu zhao
撒种 sa zhong
撒落 sa luo
撞见 zhuang jian
撤差 che chai
播弄 bo nong
播种 bo zhong
撮合 cuo he
撮弄 cuo nong
撮箕 cuo ji
撮要 cuo yao
撰著 zhuan zhu
撺弄 cuan nong
擅长 shan chang
操行 cao xing
擘两分星 bo liang fen xing
擘划 bo hua
擘画 bo hua
擘肌分理 bo ji fen li
擦洗 ca xi
擿埴索涂 zhai zhi suo tu
擿埴索途 zhai zhi suo tu
擿植索涂 zhai zhi suo tu
攀亲 pan qin
攀折 pan zhe
攀蟾折桂 pan chan she gui
攒三聚五 cuan san ju wu
攒三集五 cuan san ji wu
攒动 cuan dong
攒射 cuan she
攒攒 zan zan
攒盒 cuan he
攒眉 cuan mei
攒眉蹙额 cuan mei cu e
攒竹 zan zhu
攒聚 cuan ju
攒钱 zan qian
攒锋聚镝 cuan feng ju di
攒集 cuan ji
攒零合整 cuan ling he zheng
攘臂 rang bi
支差 zhi chai
支数 zhi shu
支棱 zhi leng
支着 zhi zhao
支着儿 zhi zhao er
支脉 zhi mai
支解 zhi jie
收尾 shou wei
收缩 shou suo
收藏 shou cang
改口沓舌 gai kou ta she
改张易调 gai zhang yi diao
改弦易调 gai xian yi diao
改曲易调 gai qu yi diao
改称 gai cheng
改行 gai hang
改调 gai diao
攻心扼吭 gong xin e hang
攻读 gong du
放炮 fang pao
放血 fang xie
放行 fang xing
放还 fang huan
政见 zheng jian
故伎重演 gu ji chong yan
故地 gu di
故态复还 gu tai fu huan
故技重演 gu ji chong yan
故都 gu du
效率 xiao lv
敖不可长 ao bu ke zhang
教书 jiao shu
教务处 jiao wu chu
教学 jiao xue
教学相长 jiao xue xiang zhang
教师 jiao shi
教改 jiao gai
教材 jiao cai
教给 jiao gei
教育 jiao yu
教音乐 jiao yin yue
敛声屏息 lian sheng bing xi
敛声屏气 lian sheng bing qi
敛容屏气 lian rong bing qi
敛色屏气 lian se bing qi
散落 san luo
散见 san jian
敦朴 dun piao
敬重 jing zhong
数不着 shu bu zhao
数九 shu jiu
数位 shu wei
数值 shu zhi
数列 shu lie
数制 shu zhi
数叨 shu dao
数字 shu zi
数学 shu xue
数得着 shu de zhao
数据 shu ju
数控 shu kong
数数 shu shu
数珠 shu zhu
数目 shu mu
数码 shu ma
数落 shu luo
数表 shu biao
数见不鲜 shuo jian bu xian
数论 shu lun
数词 shu ci
数说 shu shuo
数量 shu liang
数额 shu e
敲榨勒索 qiao zha le suo
敲诈勒索 qiao zha le suo
敲骨剥髓 qiao gu bao sui
整地 zheng di
整宿 zheng su
整数 zheng shu
整躬率物 zheng gong shuai wu
敷衍了事 fu yan liao shi
敷衍塞责 fu yan se ze
敷衍搪塞 fu yan tang se
文传 wen chuan
文似其人 wen si qi ren
文句 wen ju
文员 wen yuan
文脉 wen mai
文蛤 wen ge
斗转参横 dou zhuan shen heng
断句 duan ju
断种 duan zhong
断臂 duan bi
断还归宗 duan huan gui zong
新乐 xin le
新兴 xin xing
新奇 xin qi
新绿 xin lv
新著 xin zhu
方便 fang bian
方寸万重 fang cun wan chong
方尺 fang chi
方差 fang cha
方正不阿 fang zheng bu e
於菟 wu tu
施洗 shi xi
施行 shi xing
旁落 pang luo
旅行 lv xing
旋干转坤 xuan qian zhuan kun
旋转 xuan zhuan
无上 wu shang
无不 wu bu
无为 wu wei
无从 wu cong
无以塞责 wu yi se ze
无价 wu jia
无任 wu ren
无伤无臭 wu shang wu xiu
无何 wu he
无几 wu ji
无华 wu hua
无可 wu ke
无声无臭 wu sheng wu xiu
无处 wu chu
无宁 wu ning
无尽 wu jin
无干 wu gan
无度 wu du
无数 wu shu
无期 wu qi
无照 wu zhao
无疆 wu jiang
无疑 wu yi
无的放矢 wu di fang shi
无相 wu xiang
无着 wu zhuo
无知 wu zhi
无稽 wu ji
无缝 wu feng
无能 wu neng
无臭 wu xiu
无色无臭 wu se wu xiu
无行 wu xing
无论 wu lun
无趣 wu qu
无过 wu guo
无適无莫 wu di wu mo
无邪 wu xie
无量 wu liang
无间 wu jian
无间可伺 wu jian ke si
无阻 wu zu
无风 wu feng
日不暇给 ri bu xia ji
日削月朘 ri xue yue juan
日新月著 ri xin yue zhu
日月参辰 ri yue shen chen
日月重光 ri yue chong guang
日朘月减 ri juan yue jian
日朘月削 ri juan yue xue
日没 ri mo
日省月修 ri xing yue xiu
日省月试 ri xing yue shi
日省月课 ri xing yue ke
日落 ri luo
日薄西山 ri bo xi shan
日见 ri jian
日长似岁 ri chang si sui
旦角 dan jue
旦角儿 dan jue er
旧事重提 jiu shi chong ti
旧地 jiu di
旧地重游 jiu di chong you
旧恶 jiu e
旧约 jiu yue
旧话重提 jiu hua chong ti
旧说 jiu shuo
旧调重弹 jiu diao chong tan
旧都 jiu du
旧雨重逢 jiu yu chong feng
早朝 zao chao
旱地 han di
时价 shi jia
时差 shi cha
时行 shi xing
时调 shi diao
时运不齐 shi yun bu ji
时长 shi chang
旺盛 wang sheng
昂藏 ang cang
昌乐 chang le
昌盛 chang sheng
明了 ming liao
明朝 ming chao
明珠弹雀 ming zhu tan que
明白了当 ming bai liao dang
明说 ming shuo
昏定晨省 hun ding chen xing
昏迷不省 hun mi bu xing
昏镜重明 hun jing chong ming
昏镜重磨 hun jing chong mo
易地 yi di
星宿 xing xiu
星系 xing xi
春深似海 chun shen si hai
春种 chun zhong
昭德塞违 zhao de se wei
昭著 zhao zhu
是否 shi fou
昵称 ni cheng
昼度夜思 zhou duo ye si
显得 xian de
显著 xian zhu
显见 xian jian
显露 xian lu
晋见 jin jian
晏安酖毒 yan an dan du
晓得 xiao de
晤见 wu jian
晦盲否塞 hui mang pi se
晨昏定省 chen hun ding xing
普天率土 pu tian shuai tu
普查 pu cha
普降 pu jiang
景行 jing xing
暂行 zan xing
暖和 nuan huo
暗地 an di
暗绿 an lv
暗藏 an cang
暮去朝来 mu qu zhao lai
暮四朝三 mu si zhao san
暮想朝思 mu xiang zhao si
暮暮朝朝 mu mu zhao zhao
暮爨朝舂 mu cuan zhao chong
暮翠朝红 mu cui zhao hong
暮虢朝虞 mu guo zhao yu
暮雨朝云 mu yu zhao yun
暴卒 bao zu
暴晒 pu shai
暴腮龙门 pu sai long men
暴虎冯河 bao hu ping he
暴行 bao xing
暴衣露冠 pu yi lu guan
暴衣露盖 pu yi lu gai
暴露 bao lu
暴露文学 bao lou wen xue
曝光 bao guang
曝光表 bao guang biao
曝晒 pu shai
曝露 pu lu
曲尺 qu chi
曲折 qu zhe
曲解 qu jie
曲调 qu diao
更卒 geng zu
更番 geng fan
曾不惨然 zeng bu can ran
曾任 ceng ren
曾参杀人 zeng shen sha ren
曾孙 zeng sun
曾母投杼 zeng mu tou zhu
曾祖 zeng zu
曾祖母 zeng zu mu
曾祖父 zeng zu fu
曾经 ceng jing
月中折桂 yue zhong she gui
月夕花朝 yue xi hua zhao
月夜花朝 yue ye hua zhao
月尾 yue wei
月氏 yue zhi
月没参横 yue mo shen heng
月落参横 yue luo shen heng
有三有俩 you san you liang
有借无还 you jie wu huan
有冯有翼 you ping you yi
有劲 you jin
有得 you de
有数 you shu
有无 you wu
有朝一日 you zhao yi ri
有模有样 you mu you yang
有的 you de
有的放矢 you di fang shi
有着 you zhe
有种 you zhong
服务行业 fu wu hang ye
服差役 fu chai yi
朗读 lang du
朝三暮二 zhao san mu er
朝三暮四 zhao san mu si
朝上 chao shang
朝不保夕 zhao bu bao xi
朝不保暮 zhao bu bao mu
朝不及夕 zhao bu ji xi
朝不虑夕 zhao bu lv xi
朝不谋夕 zhao bu mou xi
朝乾夕惕 zhao qian xi ti
朝乾夕愓 zhao qian xi dang
朝云暮雨 zhao yun mu yu
朝代 chao dai
朝令夕改 zhao ling xi gai
朝令暮改 zhao ling mu gai
朝会 zhao hui
朝前夕惕 zhao qian xi ti
朝升暮合 zhao sheng mu ge
朝华夕秀 zhao hua xi xiu
朝发夕至 zhao fa xi zhi
朝发暮至 zhao fa mu zhi
朝向 chao xiang
朝圣 chao sheng
朝夕 zhao xi
朝夕相处 zhao xi xiang chu
朝天 chao tian
朝夷暮跖 zhao yi mu zhi
朝奏夕召 zhao zou xi zhao
朝奏暮召 zhao zou mu zhao
朝廷 chao ting
朝思暮想 zhao si mu xiang
朝成夕毁 zhao cheng xi hui
朝成暮徧 zhao cheng mu bian
朝成暮毁 zhao cheng mu hui
朝成暮遍 zhao cheng mu bian
朝折暮折 zhao she mu she
朝拜 chao bai
朝攀暮折 zhao pan mu she
朝政 chao zheng
朝斯夕斯 zhao si xi si
朝日 zhao ri
朝晖 zhao hui
朝暮 zhao mu
朝更暮改 zhao geng mu gai
朝服 chao fu
朝朝暮暮 zhao zhao mu mu
朝梁暮周 zhao liang mu zhou
朝梁暮晋 zhao liang mu jin
朝梁暮陈 zhao liang mu chen
朝欢暮乐 zhao huan mu le
朝歌夜弦 zhao ge ye xian
朝歌暮弦 zhao ge mu xian
朝气 zhao qi
朝气蓬勃 zhao qi peng bo
朝生夕死 zhao sheng xi si
朝生暮死 zhao sheng mu si
朝着 chao zhe
朝种暮获 zhao zhong mu huo
朝秦暮楚 zhao qin mu chu
朝穿暮塞 zhao chuan mu sai
朝纲 chao gang
朝经暮史 zhao jing mu shi
朝臣 chao chen
朝荣夕灭 zhao rong xi mie
朝衣东市 zhao yi dong shi
朝见 chao jian
朝觐 chao jin
朝贡 chao gong
朝趁暮食 zhao chen mu shi
朝过夕改 zhao guo xi gai
朝野 chao ye
朝钟暮鼓 zhao zhong mu gu
朝锺暮鼓 zhao zhong mu gu
朝闻夕改 zhao wen xi gai
朝闻夕死 zhao wen xi si
朝阳 chao yang
朝阳鸣凤 zhao yang ming feng
朝霞 zhao xia
朝露 zhao lu
朝露溘至 zhao lu ke zhi
朝饔夕飧 zhao yong xi sun
朝齑夕盐 zhao ji xi yan
朝齑暮盐 zhao ji mu yan
期年 ji nian
期数 qi shu
木塞 mu sai
木尺 mu chi
木栅 mu shan
木模 mu mu
未了 wei liao
未了公案 wei liao gong an
未便 wei bian
未卜 wei bu
未卜先知 wei bu xian zhi
未曾 wei ceng
末了 mo liao
末尾 mo wei
本地 ben di
本省 ben sheng
本着 ben zhe
本行 ben hang
朱槃玉敦 zhu pan yu dui
朱盘玉敦 zhu pan yu dui
朱雀 zhu que
朴刀 po dao
朴厚 pu hou
朴学 pu xue
朴实 pu shi
朴拙 pu zhuo
朴直 pu zhi
朴硝 po xiao
朴素 pu su
朴茂 pu mao
朴质 pu zhi
朴陋 pu lou
朵颐大嚼 duo yi da jiao
机种 ji zhong
机长 ji zhang
机降 ji jiang
杀价 sha jia
杀出重围 sha chu chong wei
杂差 za cha
杂沓 za ta
杂种 za zhong
杂说 za shuo
权数 quan shu
权重 quan zhong
杉木 sha mu
杉树 shan shu
杏核 xing he
材薄质衰 cai bo zhi shuai
材轻德薄 cai qing de bo
村生泊长 cun sheng bo chang
村落 cun luo
村长 cun zhang
束缊还妇 shu yun huan fu
条约 tiao yue
来劲 lai jin
来得 lai de
来着 lai zhe
杼柚之空 zhu zhou zhi kong
杼柚其空 zhu zhou qi kong
杼柚空虚 zhu zhou kong xu
松劲 song jin
松柏 song bai
极乐 ji le
极圈 ji quan
极地 ji di
极恶 ji e
极盛 ji sheng
枉口嚼舌 wang kou jiao she
枕席还师 zhen xi huan shi
枕曲藉糟 zhen qu jie zao
枕石嗽流 zhen shi shu liu
枕藉 zhen jie
枕麹藉糟 zhen qu jie zao
林地 lin di
果核 guo he
枝蔓 zhi man
枝附叶着 zhi fu ye zhuo
枝附叶著 zhi fu ye zhuo
枞树 cong shu
枞阳 zong yang
枣核 zao he
枪弹 qiang dan
枪炮 qiang pao
枳壳 zhi ke
枸杞 gou qi
枸橘 gou ju
枸橼 ju yuan
柏乡 bai xiang
柏拉图 bo la tu
柏林 bo lin
柏油 bai you
柏油纸 bo you zhi
某地 mou di
柜上 gui shang
柜台 gui tai
柜子 gui zi
柜房 gui fang
柜橱 gui chu
柞丝绸 zuo si chou
柞木 zuo mu
柞树 zuo shu
柞水 zha shui
柞绸 zuo chou
柞蚕 zuo can
查体 cha ti
查办 cha ban
查勘 cha kan
查勤 cha qin
查哨 cha shao
查处 cha chu
查夜 cha ye
查实 cha shi
查对 cha dui
查寻 cha xun
查封 cha feng
查岗 cha gang
查帐 cha zhang
查房 cha fang
查扣 cha kou
查找 cha zhao
查抄 cha chao
查收 cha shou
查明 cha ming
查查 zha zha
查核 cha he
查案 cha an
查检 cha jian
查清 cha qing
查点 cha dian
查照 cha zhao
查看 cha kan
查票 cha piao
查禁 cha jin
查私 cha si
查究 cha jiu
查缉 cha ji
查缴 cha jiao
查考 cha kao
查获 cha huo
查访 cha fang
查证 cha zheng
查询 cha xun
查账 cha zhang
查铺 cha pu
查问 cha wen
查阅 cha yue
查验 cha yan
柳州 liu zhou
柳巷 liu xiang
柴沟堡 chai gou bu
柴立不阿 chai li bu e
栅子 zha zi
栅极 shan ji
栅栏 zha lan
栅门 zha men
标价 biao jia
标尺 biao chi
标的 biao di
标称 biao cheng
标题音乐 biao ti yin yue
栉风酾雨 zhi feng shi yu
栋折榱坏 dong she cui huai
栎木 li mu
栎树 li shu
栏柜 lan gui
栏栅 lan shan
树碑立传 shu bei li zhuan
树种 shu zhong
树行子 shu hang zi
栓塞 shuan se
栖栖 xi xi
栖风宿雨 qi feng xiu yu
校企 xiao qi
校内 xiao nei
校准 jiao zhun
校勘 jiao kan
校园 xiao yuan
校场 jiao chang
校外 xiao wai
校对 jiao dui
校对员 jiao dui yuan
校尉 xiao wei
校改 jiao gai
校本 xiao ben
校样 jiao yang
校核 jiao he
校正 jiao zheng
校注 jiao zhu
校点 jiao dian
校短量长 jiao duan liang chang
校订 jiao ding
校长 xiao zhang
校阅 jiao yue
校验 jiao yan
核仁 he ren
核儿 hu er
核准 he zhun
核减 he jian
核发 he fa
核子 he zi
核定 he ding
核实 he shi
核审 he shen
核对 he dui
核弹 he dan
核心 he xin
核果 he guo
核查 he cha
核桃 he tao
核桃凹 he tao wa
核算 he suan
核能 he neng
核膜 he mo
核计 he ji
核账 he zhang
核资 he zi
核酸 he suan
核销 he xiao
核验 he yan
根生土长 gen sheng tu zhang
根系 gen xi
格调 ge diao
栽种 zai zhong
桂折一枝 gui she yi zhi
桂折兰摧 gui she lan cui
桃核 tao he
桑土绸缪 sang tu chou miu
桑户棬枢 sang hu juan shu
桑葚 sang shen
桔梗 jie geng
桔槔 jie gao
梗塞 geng se
梵刹 fan cha
梵呗 fan bai
棋输先着 qi shu xian zhao
棋输先著 qi shu xian zhuo
棋高一着 qi gao yi zhao
棚圈 peng juan
棱柱 leng zhu
棱线 leng xian
棱角 leng jiao
棱锥 leng zhui
棱镜 leng jing
椎髻布衣 zhui ji bu yi
楛耘伤岁 ku yun shang sui
楞伽 leng qie
楷书 kai shu
楷体 kai ti
楷模 kai mo
概数 gai shu
概说 gai shuo
榱崩栋折 cui beng dong she
榱栋崩折 cui dong beng she
榴弹 liu dan
槁项没齿 gao xiang mo chi
槛花笼鹤 jian hua long he
槟子 bin zi
槟榔 bing lang
模仿 mo fang
模具 mu ju
模印 mo yin
模块 mo kuai
模型 mo xing
模子 mu zi
模式 mo shi
模拟 mo ni
模本 mo ben
模板 mu ban
模样 mu yang
模棱 mo leng
模糊 mo hu
模范 mo fan
横行 heng xing
橘络 ju luo
橱柜 chu gui
次数 ci shu
次长 ci zhang
欢乐 huan le
欹嵚历落 qi qin li luo
欺行霸市 qi hang ba shi
款识 kuan zhi
歃血 sha xue
歇宿 xie su
歌行 ge xing
歙县 she xian
歙漆阿胶 she qi e jiao
止血 zhi xue
正传 zheng zhuan
正数 zheng shu
正楷 zheng kai
正行 zheng xing
正见 zheng jian
正解 zheng jie
正身率下 zheng shen shuai xia
此地 ci di
步履蹒跚 bu lv pan shan
步行 bu xing
步调 bu diao
步调一致 bu diao yi zhi
步调快速 bu diao kuai su
武行 wu hang
歪打正着 wai da zheng zhao
死亡枕藉 si wang zhen jie
死劲儿 si jing er
死地 si di
死巷 si xiang
死角 si jiao
殊功劲节 shu gong jing jie
段落 duan luo
段长 duan zhang
殷切 yin qie
殷勤 yin qin
殷商 yin shang
殷墟 yin xu
殷实 yin shi
殷富 yin fu
殷忧 yin you
殷殷 yin yin
殷红 yan hong
殷鉴 yin jian
毁冠裂裳 hui guan lie chang
毁约 hui yue
毁舟为杕 hui zhou wei duo
母亲 mu qin
母畜 mu chu
母系 mu xi
比价 bi jia
比物属事 bi wu zhu shi
比重 bi zhong
毕剥 bi bao
毕露 bi lu
毛呢 mao ni
毛重 mao zhong
氏族 shi zu
民乐 min yue
民约 min yue
气势磅礴 qi shi pang bo
气圈 qi quan
气数 qi shu
气盛 qi sheng
气脉 qi mai
气血 qi xue
氢弹 qing dan
水中著盐 shui zhong zhuo yan
水地 shui di
水尺 shui chi
水杉 shui shan
水柜 shui gui
水栅 shui shan
水泊 shui po
水浒 shui hu
水浒传 shui hu zhuan
水炮 shui pao
水系 shui xi
水绿 shui lv
水解 shui jie
水调歌头 shui diao ge tou
水长船高 shui zhang chuan gao
求亲 qiu qin
求神拜佛 qiu shen bai fo
求神问卜 qiu shen wen bu
求见 qiu jian
求解 qiu jie
求降 qiu xiang
汇丰银行 hui feng yin hang
汇价 hui jia
江都 jiang du
汤匙 tang chi
汩没 gu mo
汹涌 xiong yong
汹涌淜湃 xiong yong peng pai
沃地 wo di
沅江九肋 yuan jiang jiu lei
沈博绝丽 chen bo jue li
沉没 chen mo
沉着 chen zhuo
沉着痛快 chen zhuo tong kuai
沉著痛快 chen zhu tong kuai
沉谋重虑 chen mou chong lv
沉重 chen zhong
沓冈复岭 ta gang fu ling
沓子 ta zi
沓来踵至 ta lai zhong zhi
沓来麕至 ta lai jun zhi
沙参 sha shen
沙地 sha di
没世 mo shi
没世不忘 mo shi bu wang
没世不渝 mo shi bu yu
没世无称 mo shi wu cheng
没世无闻 mo shi wu wen
没世穷年 mo shi qiong nian
没世难忘 mo shi nan wang
没事 mei shi
没人 mei ren
没入 mo ru
没劲 mei jin
没味 mei wei
没命 mei ming
没头没尾 mei tou mo wei
没奈何 mo nai he
没完 mei wan
没完没了 mei wan mei liao
没底 mei di
没戏 mei xi
没收 mo shou
没救 mei jiu
没有 mei you
没没无闻 mo mo wu wen
没用 mei yong
没着落 mei zhuo luo
没空 mei kong
没缘 mei yuan
没羞 mei xiu
没脸 mei lian
没臊 mei sao
没药 mo yao
没落 mo luo
没衷一是 mo zhong yi shi
没趣 mei qu
没过 mo guo
没金饮羽 mo jin yin yu
没齿 mo chi
没齿不忘 mo chi bu wang
没齿无怨 mo chi wu yuan
没齿难忘 mo chi nan wang
沦没 lun mo
沦落 lun luo
河清难俟 he qing nan si
河系 he xi
河蚌 he bang
沸沸汤汤 fei fei shang shang
油绿 you lv
油腔滑调 you qiang hua diao
油藏 you cang
沼地 zhao di
沾亲 zhan qin
沿着 yan zhe
泄劲 xie jin
泄沓 xie ta
泄露 xie lou
泄露天机 xie lou tian ji
泉涌 quan yong
泊位 bo wei
泊地 po di
泊车 bo che
泌阳 bi yang
法不阿贵 fa bu e gui
法家拂士 fa jia bi shi
泛称 fan cheng
波属云委 bo zhu yun wei
波折 bo zhe
波罗的海 bo luo di hai
波长 bo chang
波骇云属 bo hai yun zhu
泣数行下 qi shu hang xia
泣血 qi xue
泥多佛大 ni duo fo da
泥而不滓 nie er bu zi
注解 zhu jie
注重 zhu zhong
泯没 min mo
泰来否往 tai lai pi wang
泰来否极 tai lai pi ji
泰极而否 tai ji er pi
洋洋纚纚 yang yang sa sa
洋行 yang hang
洒狗血 sa gou xie
洒落 sa luo
洗三 xi san
洗冤 xi yuan
洗净 xi jing
洗刷 xi shua
洗剂 xi ji
洗劫 xi jie
洗印 xi yin
洗发 xi fa
洗头 xi tou
洗尘 xi chen
洗手 xi shou
洗染 xi ran
洗洗 xi xi
洗浴 xi yu
洗涤 xi di
洗涮 xi shuan
洗漱 xi shu
洗澡 xi zao
洗濯 xi zhuo
洗烫 xi tang
洗煤 xi mei
洗牌 xi pai
洗礼 xi li
洗练 xi lian
洗肠 xi chang
洗胃 xi wei
洗脱 xi tuo
洗衣 xi yi
洗钱 xi qian
洗雪 xi xue
洞中肯綮 dong zhong ken qing
洞察 dong cha
洞见 dong jian
洪洞 hong tong
活似 huo si
活佛 huo fo
活便 huo bian
活埋 huo mai
活塞 huo sai
活着 huo zhe
活络 huo luo
活血 huo xue
洼地 wa di
派员 pai yuan
派系 pai xi
流传 liu chuan
流年似水 liu nian si shui
流弹 liu dan
流落 liu luo
流血 liu xie
流行 liu xing
流露 liu lu
浅薄 qian bo
浅见 qian jian
浅说 qian shuo
浅露 qian lu
浆洗 jiang xi
浇地 jiao di
浇薄 jiao bo
浇风薄俗 jiao feng bo su
测度 ce duo
测查 ce cha
测量 ce liang
浑似 hun si
浑朴 hun piao
浑身解数 hun shen xie shu
浒墅关 xu shu guan
浓绿 nong lv
浓缩 nong suo
浓重 nong zhong
浩浩汤汤 hao hao shang shang
浩繁 hao fan
浮云朝露 fu yun zhao lu
浮名薄利 fu ming bo li
浮收勒折 fu shou le she
浮收勒索 fu shou le suo
浮皮潦草 fu pi liao cao
浴佛 yu fo
浴血 yu xue
海参 hai shen
海参崴 hai shen wei
海员 hai yuan
海地 hai di
海角 hai jiao
海龟 hai gui
浸没 jin mo
浸洗 jin xi
浸种 jin zhong
涂抹 tu mo
消解 xiao jie
消长 xiao zhang
涌出 yong chu
涌动 yong dong
涌泉 yong quan
涌流 yong liu
涌浪 yong lang
涌潮 yong chao
涌现 yong xian
涌进 yong jin
涡旋 wo xuan
涡河 guo he
涡流 wo liu
涤卡 di ka
涤纶 di lun
涨价 zhang jia
涨落 zhang luo
涮洗 shuan xi
淘洗 tao xi
淡泊 dan bo
淡泊明志 dan bo ming zhi
淡绿 dan lv
淡薄 dan bo
淤塞 yu se
淤血 yu xue
深中肯綮 shen zhong ken qing
深仇宿怨 shen chou xiu yuan
深切著明 shen qie zhu ming
深切著白 shen qie zhu bai
深厉浅揭 shen li qian qi
深巷 shen xiang
深恶痛嫉 shen wu tong ji
深恶痛疾 shen wu tong ji
深恶痛绝 shen wu tong jue
深文周内 shen wen zhou na
深文曲折 shen wen qu she
深省 shen xing
深长 shen chang
混凝土 hun ning tu
混合 hun he
混血 hun xue
淹埋 yan mai
淹没 yan mo
清风劲节 qing feng jing jie
渊涓蠖濩 yuan juan huo hu
渐不可长 jian bu ke zhang
渔阳鞞鼓 yu yang pi gu
温凊定省 wen qing ding xing
温宿 wen su
温差 wen cha
温情脉脉 wen qing mo mo
温觉 wen jue
游说 you shui
湔洗 jian xi
湖泊 hu po
湖绿 hu lv
湫隘 jiao ai
湮没 yan mo
湮没无闻 yan mo wu wen
湾泊 wan bo
湿地 shi di
溃乱 kui luan
溃兵 kui bing
溃军 kui jun
溃决 kui jue
溃围 kui wei
溃堤 kui di
溃散 kui san
溃民 kui min
溃灭 kui mie
溃烂 kui lan
溃疡 kui yang
溃脓 hui nong
溃败 kui bai
溃退 kui tui
溃逃 kui tao
溅落 jian luo
溏便 tang bian
源地 yuan di
溘先朝露 ke xian zhao lu
溢价 yi jia
溢美溢恶 yi mei yi wu
溥天率土 pu tian shuai tu
溶血 rong xue
溶解 rong jie
滋长 zi zhang
滑落 hua luo
滑行 hua xing
滚落 gun luo
满员 man yuan
满意度 man yi du
滥调 lan diao
滩地 tan di
滴落 di luo
漂泊 piao bo
漂泊无定 piao bo wu ding
漂洗 piao xi
演员 yan yuan
演说 yan shuo
漢藏 han zang
漩涡 xuan wo
漫说 man shuo
漫长 man chang
漯河 ta he
漱洗 shu xi
潜滋暗长 qian zi an zhang
潜藏 qian cang
潜血 qian xue
潜行 qian xing
潦倒 liao dao
潦草 liao cao
潮差 chao cha
潮涌 chao yong
潮解 chao jie
澄净 cheng jing
澄明 cheng ming
澄江 cheng jiang
澄汰 cheng tai
澄沙 deng sha
澄沙汰砾 deng sha tai li
澄清 cheng qing
澄澈 cheng che
澄碧 cheng bi
澄结 deng jie
澄莹 cheng ying
澹台 tan tai
澹泊寡欲 dan bo gua yu
澹澹 dan dan
激薄停浇 ji bo ting jiao
瀑布 pu bu
灌洗 guan xi
火炮 huo pao
火燵 huo ta
火种 huo zhong
灭景追风 mie ying zhui feng
灭此朝食 mie ci zhao shi
灭种 mie zhong
灵便 ling bian
灵长目 ling zhang mu
灼见 zhuo jian
炫弄 xuan nong
炫玉贾石 xuan yu gu shi
炮仗 pao zhang
炮位 pao wei
炮兵 pao bing
炮击 pao ji
炮制 pao zhi
炮口 pao kou
炮台 pao tai
炮塔 pao ta
炮座 pao zuo
炮弹 pao dan
炮战 pao zhan
炮手 pao shou
炮楼 pao lou
炮火 pao huo
炮灰 pao hui
炮烙 pao luo
炮眼 pao yan
炮竹 pao zhu
炮膛 pao tang
炮舰 pao jian
炮艇 pao ting
炮衣 pao yi
炮车 pao che
炰鳖脍鲤 fou bie kuai li
炸弹 zha dan
点数 dian shu
点炮 dian pao
点着 dian zhao
点种 dian zhong
炼句 lian ju
炽盛 chi sheng
烙印 lao yin
烙痕 lao hen
烙花 lao hua
烙铁 lao tie
烙饼 lao bing
烫洗 tang xi
热和 re huo
热地 re di
热络 re luo
热血 re xue
烹调 peng tiao
煞尾 sha wei
煤核儿 mei hu er
照相 zhao xiang
照着 zhao zhe
照见 zhao jian
照说 zhao shuo
熊爪子 xiong zhua zi
熏着 xun zhao
熔解 rong jie
熟化 shu hua
熟地 shu di
熟思 shu si
熟知 shu zhi
熟识 shu shi
熟语 shu yu
熟食 shu shi
熨帖 yu tie
熨斗 yun dou
熨烫 yun tang
熬姜呷醋 ao jiang xia cu
燕安酖毒 yan an dan du
燕尾 yan wei
燕跃鹄踊 yan yue hu yong
燕雀 yan que
爪儿 zhua er
爪哇 zhao wa
爪子 zhua zi
爪尖儿 zhua jian er
爪牙 zhao ya
爬行 pa xing
爱好 ai hao
爱生恶死 ai sheng wu si
爱称 ai cheng
爵士乐 jue shi yue
爵士音乐 jue shi yin yue
父亲 fu qin
父债子还 fu zhai zi huan
父系 fu xi
片甲不还 pian jia bu huan
片长薄技 pian chang bo ji
牌价 pai jia
牙龈 ya yin
牛仔 niu zai
牛仔服 niu zai fu
牛仔裤 niu zai ku
牛劲 niu jin
牛听弹琴 niu ting tan qin
牛圈 niu juan
牛头刨 niu tou bao
牛扒 niu ba
牛角 niu jiao
牟利 mou li
牟取 mou qu
牟平 mu ping
牢什古子 lao shi gu zi
牧地 mu di
牧畜 mu xu
物价 wu jia
物种 wu zhong
牲畜 sheng chu
牵强 qian qiang
牵系 qian xi
特价 te jia
特地 te di
特种 te zhong
特约 te yue
特色 te se
特行 te xing
特长 te chang
犀角 xi jiao
犄角 ji jiao
犍为 qian wei
犍牛 jian niu
犟劲 jiang jin
犯不着 fan bu zhao
犯得上 fan dei shang
犯得着 fan de zhao
犯而不校 fan er bu jiao
狐臭 hu chou
狐藉虎威 hu jie hu wei
狐裘尨茸 hu qiu meng rong
狞恶 ning e
狠劲 hen jin
狧穅及米 shi kang ji mi
独行 du xing
独角 du jiao
独辟蹊径 du pi xi jing
狭巷 xia xiang
狭长 xia chang
狱卒 yu zu
狴犴 bi an
狼藉 lang ji
猜度 cai duo
猜着 cai zhao
猫爪子 mao zhua zi
献给 xian gei
献血 xian xie
獭祭 ta ji
玄参 xuan can
玄秘 xuan mi
率以为常 shuai yi wei chang
率先 shuai xian
率兽食人 shuai shou shi ren
率军 shuai jun
率土同庆 shuai tu tong qing
率土宅心 shuai tu zhai xin
率土归心 shuai tu gui xin
率尔 shuai er
率尔成章 shuai er cheng zhang
率尔操觚 shuai er cao gu
率性 shuai xing
率然 shuai ran
率由旧则 shuai you jiu ze
率由旧章 shuai you jiu zhang
率直 shuai zhi
率真 shuai zhen
率队 shuai dui
率领 shuai ling
率马以骥 shuai ma yi ji
玉佛 yu fo
王朝 wang chao
玩乐 wan le
玩弄 wan nong
环伺 huan si
环行 huan xing
现价 xian jia
现地 xian di
现行 xian xing
珍奇 zhen qi
珍藏 zhen cang
珍重 zhen zhong
珠蚌 zhu bang
珠还合浦 zhu huan he pu
班禅 ban chan
班长 ban zhang
理事长 li shi zhang
理发 li fa
琢磨 zhuo mo
瑗珲 yuan hui
瑜伽 yu jia
瑟缩 se suo
瑰奇 gui qi
璧还 bi huan
瓜蔓 gua wan
瓦圈 wa quan
瓦窑堡 wa yao bu
瓦解 wa jie
瓶塞 ping sai
瓶盖 ping gai
瓶颈 ping jing
甘露 gan lu
生员 sheng yuan
生地 sheng di
生死未卜 sheng si wei bu
生殖 sheng zhi
生番 sheng fan
生角 sheng jue
生还 sheng huan
生还者 sheng huan zhe
生长 sheng zhang
生长期 sheng zhang qi
生长激素 sheng zhang ji su
生长点 sheng zhang dian
用劲 yong jin
用地 yong di
用水和面 yong shui huo mian
田地 tian di
由得 you de
甲壳 jia qiao
申说 shen shuo
电价 dian jia
电传 dian chuan
电光朝露 dian guang zhao lu
电刨 dian bao
电声乐队 dian sheng yue dui
电子乐器 dian zi yue qi
电子音乐 dian zi yin yue
电解 dian jie
男模 nan mo
画夹 hua jia
画屏 hua ping
画荻和丸 hua di huo wan
画蛇著足 hua she zhuo zu
畅行 chang xing
界尺 jie chi
界约 jie yue
界说 jie shuo
畏缩 wei suo
留传 liu chuan
留宿 liu su
留种 liu zhong
留落 liu luo
畜产 xu chan
畜养 xu yang
畜力 chu li
畜圈 chu juan
畜妻养子 xu qi yang zi
畜栏 chu lan
畜牧 xu mu
畜牧业 xu mu ye
畜牧场 xu mu chang
畜牲 chu sheng
畜生 chu sheng
畜疫 chu yi
畜禽 chu qin
畜类 chu lei
畜肥 chu fei
番号 fan hao
番将 fan jiang
番椒 fan jiao
番瓜 fan gua
番禺 pan yu
番茄 fan qie
番菜 fan cai
番薯 fan shu
番邦 fan bang
疏勒 shu le
疏浚 shu jun
疏落 shu luo
疏解 shu jie
疑似 yi si
疑似之间 yi si zhi jian
疟子 yao zi
疟疾 nve ji
疟蚊 nve wen
疯长 feng zhang
疲沓 pi ta
疲疲沓沓 pi pi ta ta
疾行 ji xing
疾风劲草 ji feng jing cao
病员 bing yuan
病重 bing zhong
病革 bing ji
痛恶 tong wu
痛深恶绝 tong shen wu jue
痛自创艾 tong zi chuang yi
痛觉 tong jue
瘀血 yu xue
瘠薄 ji bo
瘦削 shou xue
瘦长 shou chang
白地 bai di
白术 bai zhu
白种 bai zhong
白胖 bai pang
白血 bai xue
白袷蓝衫 bai jia lan shan
白露 bai lu
百下百着 bai xia bai zhao
百了千当 bai liao qian dang
百兽率舞 bai shou shuai wu
百堕俱举 bai hui ju ju
百夫长 bai fu zhang
百日咳 bai ri ke
百舍重茧 bai she chong jian
百舍重趼 bai she chong jian
百色 bai se
百色市 bai se shi
皂角 zao jiao
的一确二 di yi que er
的哥 di ge
的士 di shi
的当 di dang
的确 di que
的确良 di que liang
皇亲 huang qin
皇冠 huang guan
皇朝 huang chao
皮夹 pi jia
皮尺 pi chi
皮重 pi zhong
皱缩 zhou suo
盆地 pen di
盖世 gai shi
盖头 gai tou
盖子 gai zi
盖帘 gai lian
盖房 gai fang
盖造 gai zao
盖饭 gai fan
盛器 cheng qi
盛水不漏 cheng shui bu lou
盛菜 cheng cai
盛饭 cheng fan
盟员 meng yuan
盟约 meng yue
盥洗 guan xi
目下十行 mu xia shi hang
目不暇给 mu bu xia ji
目无尊长 mu wu zun zhang
目的 mu di
目的地 mu di di
目的性 mu di xing
目的论 mu di lun
目见 mu jian
直尺 zhi chi
直截了当 zhi jie liao dang
直捷了当 zhi jie liao dang
直接了当 zhi jie liao dang
直率 zhi shuai
直系 zhi xi
直落 zhi luo
直行 zhi xing
直觉 zhi jue
直角 zhi jiao
直言贾祸 zhi yan gu huo
直说 zhi shuo
相亲 xiang qin
相传 xiang chuan
相似 xiang si
相关 xiang guan
相差 xiang cha
相得 xiang de
相机 xiang ji
相熟 xiang shu
相率 xiang shuai
相称 xiang chen
相约 xiang yue
相见 xiang jian
相角 xiang jiao
相遗以水 xiang wei yi shui
省事 sheng shi
省亲 xing qin
省份 sheng fen
省会 sheng hui
省便 sheng bian
省俭 sheng jian
省内 sheng nei
省力 sheng li
省区 sheng qu
省却 sheng que
省城 sheng cheng
省墓 xing mu
省察 xing cha
省府 sheng fu
省得 sheng de
省心 sheng xin
省志 sheng zhi
省悟 xing wu
省报 sheng bao
省治 sheng zhi
省略 sheng lve
省级 sheng ji
省视 xing shi
省道 sheng dao
省钱 sheng qian
省长 sheng zhang
看扁 kan bian
看见 kan jian
看重 kan zhong
真传 zhen chuan
真数 zhen shu
真率 zhen shuai
真相 zhen xiang
眠花藉柳 mian hua jie liu
眼见 yan jian
着书立说 zhuo shu li shuo
着人先鞭 zhuo ren xian bian
着人办理 zhuo ren ban li
着凉 zhao liang
着力 zhuo li
着力于 zhuo li yu
着墨 zhuo mo
着忙 zhao mang
着急 zhao ji
着想 zhuo xiang
着意 zhuo yi
着慌 zhao huang
着手 zhuo shou
着手成春 zhuo shou cheng chun
着数 zhao shu
着水 zhe shui
着法 zhao fa
着火 zhao huo
着眼 zhuo yan
着眼于 zhuo yan yu
着眼点 zhuo yan dian
着笔 zhuo bi
着色 zhuo se
着落 zhuo luo
着装 zhuo zhuang
着边 zhuo bian
着迷 zhao mi
着重 zhuo zhong
着重号 zhuo zhong hao
着重点 zhuo zhong dian
着陆 zhuo lu
着风 zhao feng
着魔 zhao mo
睡懒觉 shui lan jiao
睡着 shui zhao
睡觉 shui jiao
督率 du shuai
督脉 du mai
睹微知著 du wei zhi zhu
睹著知微 du zhu zhi wei
瞅见 chou jian
瞎炮 xia pao
瞎说 xia shuo
瞥见 pie jian
瞧见 qiao jian
瞪眼咋舌 deng yan ze she
瞰瑕伺隙 kan xia si xi
瞿然 ju ran
知了 zhi liao
知疼着热 zhi teng zhao re
知疼着痒 zhi teng zhao yang
知觉 zhi jue
矩尺 ju chi
短不了 duan bu liao
短传 duan chuan
短句 duan ju
短见 duan jian
短见薄识 duan jian bo shi
短长 duan chang
石化 shi hua
石室金匮 shi shi jin gui
石室金鐀 shi shi jin gui
石屏 shi ping
石油 shi you
石洞 shi dong
矿脉 kuang mai
矿藏 kuang cang
矿长 kuang zhang
研磨 yan mo
研读 yan du
砥砺琢磨 di li zhuo mo
破约 po yue
破落 po luo
破觚为圜 po gu wei yuan
破解 po jie
破读 po du
破镜重合 po jing chong he
破镜重圆 po jing chong yuan
硕望宿德 shuo wang xiu de
硬着陆 ying zhuo lu
确系 que xi
碇泊 ding bo
碉堡 diao bao
碌碌 lu lu
碌碡 liu zhou
碑拓 bei ta
碗柜 wan gui
碧绿 bi lv
碧血 bi xue
碰见 peng jian
碱地 jian di
磅礴 pang bo
磅秤 bang cheng
磊落 lei luo
磨削 mo xiao
磨叨 mo dao
磨床 mo chuang
磨折 mo zhe
磨洗 mo xi
礼乐 li yue
礼佛 li fo
礼券 li quan
礼单 li dan
礼坏乐崩 li huai yue beng
礼崩乐坏 li beng yue huai
礼数 li shu
礼炮 li pao
社员 she yuan
社长 she zhang
祖传 zu chuan
神似 shen si
神佛 shen fo
神出鬼没 shen chu gui mo
神奇 shen qi
神差鬼使 shen chai gui shi
神秘 shen mi
神龙失埶 shen long shi shi
祭品 ji pin
禁地 jin di
禅堂 chan tang
禅学 chan xue
禅宗 chan zong
禅定 chan ding
禅师 chan shi
禅心 chan xin
禅悟 chan wu
禅意 chan yi
禅房 chan fang
禅机 chan ji
禅杖 chan zhang
禅林 chan lin
禅让 shan rang
禅门 chan men
禅院 chan yuan
福地 fu di
离奇 li qi
离山调虎 li shan diao hu
离本徼末 li ben yao mo
离解 li jie
离鸾别鹄 li luan bie hu
秀出班行 xiu chu ban hang
私了 si liao
私仇 si chou
私藏 si cang
私见 si jian
秋种 qiu zhong
种下 zhong xia
种别 zhong bie
种地 zhong di
种姓 zhong xing
种子 zhong zi
种属 zhong shu
种差 zhong cha
种族 zhong zu
种树 zhong shu
种植 zhong zhi
种牛 zhong niu
种猪 zhong zhu
种田 zhong tian
种畜 zhong chu
种痘 zhong dou
种禽 zhong qin
种种 zhong zhong
种稻 zhong dao
种类 zhong lei
种籽 zhong zi
种系 zhong xi
种羊 zhong yang
种群 zhong qun
种花 zhong hua
种苗 zhong miao
种草 zhong cao
种菜 zhong cai
种蛋 zhong dan
种马 zhong ma
种麻 zhong ma
科员 ke yuan
科研处 ke yan chu
科长 ke zhang
秘书 mi shu
秘书长 mi shu zhang
秘传 mi chuan
秘史 mi shi
秘宝 mi bao
秘密 mi mi
秘方 mi fang
秘本 mi ben
秘籍 mi ji
秘藏 mi cang
秘诀 mi jue
秘鲁 bi lu
租价 zu jia
租地 zu di
租庸调 zu yong diao
租种 zu zhong
租约 zu yue
秦桧 qin gui
积微成著 ji wei cheng zhu
积攒 ji zan
积数 ji shu
积累 ji lei
积谗糜骨 ji chan mei gu
称为 cheng wei
称体裁衣 chen ti cai yi
称体载衣 chen ti zai yi
称作 cheng zuo
称便 cheng bian
称兵 cheng bing
称号 cheng hao
称叹 cheng tan
称呼 cheng hu
称奇 cheng qi
称家有无 chen jia you wu
称帝 cheng di
称引 cheng yin
称德度功 cheng de duo gong
称心 chen xin
称心如意 chen xin ru yi
称心快意 chen xin kuai yi
称心满意 chen xin man yi
称快 cheng kuai
称意 cheng yi
称愿 chen yuan
称手 chen shou
称扬 cheng yang
称王 cheng wang
称病 cheng bing
称绝 cheng jue
称羡 cheng xian
称职 chen zhi
称臣 cheng chen
称誉 cheng yu
称许 cheng xu
称说 cheng shuo
称谓 cheng wei
称谢 cheng xie
称贷 cheng dai
称贺 cheng he
称赏 cheng shang
称赞 cheng zan
称身 chen shen
称述 cheng shu
称道 cheng dao
称重 cheng zhong
称量 cheng liang
称雄 cheng xiong
称霸 cheng ba
称颂 cheng song
移日卜夜 yi ri bu ye
移的就箭 yi di jiu jian
移解 yi jie
稀奇 xi qi
稀落 xi luo
稀薄 xi bo
程度 cheng du
税单 shui dan
税卡 shui qia
税种 shui zhong
稚齿婑媠 zhi chi wo tuo
稳便 wen bian
稳重 wen zhong
稻种 dao zhong
稽查 ji cha
稽核 ji he
稽首 qi shou
稿约 gao yue
究诘 jiu jie
穷困潦倒 qiong kun liao dao
穷愁潦倒 qiong chou liao dao
穷途潦倒 qiong tu liao dao
空地 kong di
空壳 kong ke
空无 kong wu
空洞 kong dong
空炮 kong pao
空腹便便 kong fu pian pian
空落 kong luo
空调 kong tiao
空间 kong jian
空降 kong jiang
穿着 chuan zhe
穿着打扮 chuan zhuo da ban
穿红着绿 chuan hong zhuo lv
穿行 chuan xing
突地 tu di
窖藏 jiao cang
窗口行业 chuang kou hang ye
窘迫 jiong po
窝藏 wo cang
窥伺 kui si
窥度 kui duo
窥见 kui jian
窥间伺隙 kui jian si xi
立传 li zhuan
立地 li di
立地成佛 li di cheng fo
立柜 li gui
立约 li yue
站长 zhan zhang
童便 tong bian
端重 duan zhong
笃行 du xing
笔削 bi xue
笔洗 bi xi
笔调 bi diao
笨重 ben zhong
笼络 long luo
笼鸟槛猿 long niao jian yuan
等价 deng jia
等差 deng cha
筋络 jin luo
筋脉 jin mai
答数 da shu
筛洗 shai xi
签单 qian dan
简便 jian bian
简切了当 jian qie liao dang
简单 jian dan
简截了当 jian jie liao dang
简捷了当 jian jie liao dang
简朴 jian piao
简省 jian sheng
简称 jian cheng
简约 jian yue
简缩 jian suo
算了 suan le
算尺 suan chi
算得 suan de
算数 suan shu
管乐 guan yue
管乐器 guan yue qi
管乐队 guan yue dui
管弦乐 guan xian yue
管见 guan jian
箪食壶浆 dan si hu jiang
箪食壶酒 dan si hu jiu
箪食瓢饮 dan si piao yin
篇什 pian shi
篱栅 li zha
篱落 li luo
簸弄 bo nong
籍没 ji mo
籍茅 jie mao
米尺 mi chi
类似 lei si
籽种 zi zhong
粉妆玉琢 fen zhuang yu zhuo
粉装玉琢 fen zhuang yu zhuo
粉雕玉琢 fen diao yu zhuo
粗花呢 cu hua ni
粘合剂 nian he ji
粘土 nian tu
粘液 nian ye
粘牙 zhan ya
粘稠 nian chou
粘结 nian jie
粘贴 zhan tie
粘连 zhan lian
粪便 fen bian
粮囤 liang dun
粮行 liang hang
精血 jing xue
精读 jing du
精辟 jing pi
糊弄 hu nong
糖尿 tang niao
糖弹 tang dan
糜子 mei zi
糜烂 mi lan
糜费 mi fei
系列 xi lie
系好 ji hao
系带 ji dai
系念 xi nian
系恋 xi lian
系数 xi shu
系泊 ji bo
系紧 ji jin
系统 xi tong
系绳 ji sheng
系绳子 ji sheng zi
系缚 xi fu
系词 xi ci
系谱 xi pu
系鞋带 ji xie dai
素数 su shu
素朴 su piao
素称 su cheng
索价 suo jia
索解 suo jie
索还 suo huan
紧着 jin zhe
紧缩 jin suo
紧迫 jin po
累了 lei le
累屋重架 lei wu chong jia
累着 lei zhe
累计 lei ji
絮叨 xu dao
繁丽 fan li
繁乱 fan luan
繁体 fan ti
繁冗 fan rong
繁华 fan hua
繁博 fan bo
繁复 fan fu
繁多 fan duo
繁密 fan mi
繁忙 fan mang
繁文 fan wen
繁昌 fan chang
繁星 fan xing
繁杂 fan za
繁殖 fan zhi
繁琐 fan suo
繁盛 fan sheng
繁简 fan jian
繁缛 fan ru
繁育 fan yu
繁芜 fan wu
繁花 fan hua
繁花似锦 fan hua si jin
繁苛 fan ke
繁茂 fan mao
繁荣 fan rong
繁衍 fan yan
繁重 fan zhong
繁难 fan nan
繇役 yao yi
红参 hong shen
红杉 hong shan
红模子 hong mu zi
红绳系足 hong sheng ji zu
红颜薄命 hong yan bo ming
纤夫 qian fu
纤小 xian xiao
纤尘 xian chen
纤巧 xian qiao
纤度 xian du
纤弱 xian ruo
纤微 xian wei
纤悉 xian xi
纤手 qian shou
纤柔 xian rou
纤毛 xian mao
纤毫 xian hao
纤瘦 xian shou
纤秀 xian xiu
纤纤 xian xian
纤细 xian xi
纤绳 qian sheng
纤维 xian wei
纤长 xian chang
纥繨 ge da
约会 yue hui
约分 yue fen
约同 yue tong
约定 yue ding
约摸 yue mo
约数 yue shu
约旦 yue dan
约期 yue qi
约束 yue shu
约法 yue fa
约略 yue lve
约稿 yue gao
约莫 yue mo
约见 yue jian
约言 yue yan
约计 yue ji
约请 yue qing
约谈 yue tan
约集 yue ji
级差 ji cha
级数 ji shu
纪传体 ji zhuan ti
纪行 ji xing
纯朴 chun piao
纯种 chun zhong
纰缪 pi miu
纳降 na xiang
纶巾 guan jin
纶巾羽扇 guan jin yu shan
纶音佛语 lun yin fo yu
纷繁 fen fan
纷纭杂沓 fen yun za ta
纷至沓来 fen zhi ta lai
纸夹 zhi jia
线呢 xian ne
线圈 xian quan
组员 zu yuan
组长 zu zhang
细嚼慢咽 xi jiao man yan
细说 xi shuo
细读 xi du
细长 xi chang
终了 zhong liao
经传 jing zhuan
经幢 jing chuang
经纶 jing lun
经络 jing luo
经脉 jing mai
经血 jing xue
绑扎 bang zha
结业 jie ye
结亲 jie qin
结仇 jie chou
结合 jie he
结实 jie shi
结尾 jie wei
结扎 jie za
结构 jie gou
结果 jie guo
结核 jie he
结题 jie ti
绕行 rao xing
给与 ji yu
给予 ji yu
给付 ji fu
给以 gei yi
给体 ji ti
给养 ji yang
给定 gei ding
给水 ji shui
给水器 ji shui qi
给水工程 ji shui gong cheng
给水站 ji shui zhan
给水管 ji shui guan
给水箱 ji shui xiang
给钱 gei qian
络子 lao zi
络绎 luo yi
络脉 luo mai
络腮 luo sai
绝地 jue di
绝着 jue zhao
绝种 jue zhong
统率 tong shuai
统称 tong cheng
绰号 chuo hao
绰约 chuo yue
绰绰 chuo chuo
绳愆纠缪 sheng qian jiu miu
绵力薄材 mian li bo cai
绵里薄材 mian li bo cai
绸缪 chou mou
综合 zong he
综述 zong shu
绿化 lv hua
绿林 lu lin
绿林好汉 lu lin hao han
绿林强盗 lu lin qiang dao
绿林豪士 lu lin hao shi
绿林豪客 lu lin hao ke
绿林豪杰 lu lin hao jie
绿色 lv se
绿野 lv ye
缉凶 ji xiong
缉拿 ji na
缉捕 ji bu
缉查 ji cha
缉私 ji si
缉获 ji huo
缓行 huan xing
缓解 huan jie
缔约 di yue
编校 bian jiao
编著 bian zhu
缠绵蕴藉 chan mian yun jie
缩写 suo xie
缩减 suo jian
缩印 suo yin
缩回 suo hui
缩图 suo tu
缩头 suo tou
缩小 suo xiao
缩尺 suo chi
缩影 suo ying
缩微 suo wei
缩手 suo shou
缩水 suo shui
缩略 suo lve
缩短 suo duan
缩砂 su sha
缩砂密 su sha mi
缩简 suo jian
缩紧 suo jin
缩编 suo bian
缩缩 suo suo
缩聚 suo ju
缩进 suo jin
缩颈 suo jing
缪种流传 miu zhong liu chuan
缸盖 gang gai
缺员 que yuan
网络 wang luo
罕见 han jian
罗刹 luo cha
罗勒 luo le
罗圈 luo quan
罚没 fa mo
罚没款 fa mo kuan
罪恶 zui e
罪恶昭著 zui e zhao zhu
罪行 zui xing
羊圈 yang juan
羊角 yang jiao
美丽 mei li
美发 mei fa
美地 mei di
美差 mei chai
美称 mei cheng
羞恶 xiu wu
群氓 qun meng
群雌粥粥 qun ci yu yu
羹匙 geng chi
羽扇纶巾 yu shan guan jin
翅膀 chi bang
翅鞘 chi qiao
翘棱 qiao leng
翠柏 cui bai
翠绿 cui lv
翻地 fan di
翻弄 fan nong
翻查 fan cha
翻涌 fan yong
翻番 fan fan
翻盖 fan gai
老亲 lao qin
老佛爷 lao fo ye
老师宿儒 lao shi xiu ru
老本行 lao ben hang
老调 lao diao
老调重弹 lao diao chong tan
老调重谈 lao diao chong tan
考查 kao cha
考核 kao he
耆宿 qi su
耍弄 shua nong
耕地 geng di
耕畜 geng chu
耕种 geng zhong
耕读 geng du
耙地 ba di
耙子 pa zi
耥耙 tang ba
耳塞 er sai
耸峙 song zhi
聊以塞责 liao yi se ze
联句 lian ju
联系 lian xi
联络 lian luo
聘约 pin yue
聚落 ju luo
聱牙诘屈 ao ya jie qu
聱牙诘曲 ao ya jie qu
肆行 si xing
肉畜 rou chu
肉糜 rou mi
肉薄骨并 rou bo gu bing
肋木 lei mu
肋条 lei tiao
肋骨 lei gu
股长 gu zhang
肢解 zhi jie
肤皮潦草 fu pi liao cao
肤觉 fu jue
肥差 fei cha
肯綮 ken qing
育种 yu zhong
胁迫 xie po
背地 bei di
背熟 bei shu
背约 bei yue
胖子 pang zi
胜似 sheng si
胜券 sheng quan
胜地 sheng di
胜朝 sheng chao
胡说 hu shuo
胳臂 ge bei
胶着 jiao zhuo
胸卡 xiong ka
胸椎 xiong zhui
胸脯 xiong pu
能不称官 neng bu chen guan
能否 neng fou
能量 neng liang
脉冲 mai chong
脉动 mai dong
脉压 mai ya
脉息 mai xi
脉搏 mai bo
脉案 mai an
脉理 mai li
脉石 mai shi
脉管 mai guan
脉络 mai luo
脉脉 mo mo
脉脉含情 mo mo han qing
脉象 mai xiang
脉门 mai men
脊椎 ji zhui
脊椎动物 ji zhui dong wu
脊椎骨 ji zhui gu
脏了 zang le
脑壳 nao ke
脓血 nong xue
脖颈 bo geng
脖颈子 bo geng zi
脱壳 tuo ke
脾气很拗 pi qi hen niu
腈纶 jing lun
腋臭 ye chou
腌制 yan zhi
腌渍 yan zi
腌肉 yan rou
腌臜 a za
腌臢 a za
腌菜 yan cai
腐恶 fu e
腐臭 fu chou
腔调 qiang diao
腥膻 xing shan
腥臭 xing chou
腰椎 yao zhui
腱鞘 jian qiao
腹地 fu di
腾涌 teng yong
膀胱 pang guang
膀臂 bang bi
膏场绣浍 gao chang xiu kuai
膏血 gao xue
膝盖 xi gai
膝行 xi xing
膳宿 shan su
膻中 dan zhong
膻味 shan wei
膻气 shan qi
臂力 bi li
臂助 bi zhu
臂弯 bi wan
臂章 bi zhang
臂肘 bi zhou
臂腕 bi wan
臂膀 bi bang
臂膊 bi bo
臆度 yi duo
臆见 yi jian
臆说 yi shuo
臧否 zang pi
臧否人物 zang pi ren wu
自传 zi zhuan
自便 zi bian
自强 zi qiang
自得 zi de
自怨自艾 zi yuan zi yi
自查 zi cha
自省 zi xing
自称 zi cheng
自筹给养 zi chou ji yang
自给 zi ji
自给自足 zi ji zi zu
自行 zi xing
自觉 zi jue
自重 zi zhong
臭名 chou ming
臭名昭著 chou ming zhao zhu
臭味 chou wei
臭味相投 xiu wei xiang tou
臭棋 chou qi
臭椿 chou chun
臭气 chou qi
臭氧 chou yang
臭美 chou mei
臭虫 chou chong
臭骂 chou ma
至亲 zhi qin
舍亲 she qin
舍得 she de
舍我其谁 she wo qi shui
舍车保帅 she ju bao shuai
舞弄 wu nong
航模 hang mo
航行 hang xing
般桓 pan huan
般若 bo re
舰炮 jian pao
船长 chuan zhang
良好 liang hao
良种 liang zhong
良贾深藏 liang gu shen cang
色厉胆薄 se li dan bo
色子 shai zi
色差 se cha
色彩 se cai
色觉 se jue
色调 se diao
艳称 yan cheng
节省 jie sheng
节约 jie yue
芒种 mang zhong
芜荑 wu yi
芤脉 kou mai
芥子 jie zi
芥末 jie mo
芥菜 jie cai
芥蒂 jie di
芥蓝 jie lan
芥蓝菜 gai lan cai
芫花 yuan hua
芫荽 yan sui
花呢 hua ni
花攒锦簇 hua cuan jin cu
花攒锦聚 hua cuan jin ju
花朝月夕 hua zhao yue xi
花朝月夜 hua zhao yue ye
花炮 hua pao
花簇锦攒 hua cu jin cuan
花露 hua lu
苌弘碧血 chang hong bi xie
苍劲 cang jing
苍术 cang zhu
苍绿 cang lv
苍蝇见血 cang ying jian xie
苕帚 tiao zhou
苣卖菜 qu mai cai
苣荬菜 qu mai cai
苦参 ku shen
苦差 ku chai
苦差事 ku chai shi
苦行 ku xing
苦读 ku du
苫盖 shan gai
英尺 ying chi
英模 ying mo
英雄传 ying xiong zhuan
茁壮成长 zhuo zhuang cheng zhang
茁长 zhuo zhang
茂盛 mao sheng
茄子 qie zi
茅塞顿开 mao se dun kai
茔地 ying di
茜茜公主 xi xi gong zhu
茜草 qian cao
茶匙 cha chi
茶铛 cha cheng
荆棘塞途 jing ji se tu
荆芥 jing jie
草地 cao di
草率 cao shuai
草率从事 cao shuai cong shi
草率收兵 cao shuai shou bing
草约 cao yue
草绿 cao lv
草芥 cao jie
草草了事 cao cao liao shi
草长莺飞 cao zhang ying fei
荒地 huang di
荒落 huang luo
荤粥 xun zhou
荥阳 xing yang
荧屏 ying ping
荨麻 xun ma
药单 yao dan
荷重 he zhong
荸荠 bi qi
莎草 suo cao
莘庄 xin zhuang
莘莘 shen shen
莞尔 wan er
莞尔一笑 wan er yi xiao
莞尔而笑 wan er er xiao
莞莞 wan wan
莨绸 liang chou
莨菪 lang dang
莫可究诘 mo ke jiu jie
莫敢谁何 mo gan shui he
莲花落 lian hua lao
莴苣 wo ju
获得 huo de
获隽公车 huo jun gong che
莺飞草长 ying fei cao zhang
菜单 cai dan
菲薄 fei bo
菲食薄衣 fei shi bo yi
萝卜 luo bo
落下 la xia
落了 la le
落价 lao jia
落伍 luo wu
落体 luo ti
落俗 luo su
落单 luo dan
落发 luo fa
落叶 luo ye
落后 luo hou
落地 luo di
落墨 luo mo
落套 luo tao
落子 lao zi
落实 luo shi
落寞 luo mo
落尘 luo chen
落山 luo shan
落差 luo cha
落市 luo shi
落帐 luo zhang
落幕 luo mu
落座 luo zuo
落得 luo de
落成 luo cheng
落户 luo hu
落拓 luo tuo
落拓不羁 luo tuo bu ji
落日 luo ri
落枕 lao zhen
落榜 luo bang
落槌 luo chui
落款 luo kuan
落水 luo shui
落泊 luo bo
落泪 luo lei
落潮 luo chao
落炕 lao kang
落点 luo dian
落照 luo zhao
落空 luo kong
落笔 luo bi
落第 luo di
落籍 luo ji
落网 luo wang
落聘 luo pin
落脚 luo jiao
落膘 luo biao
落色 lao shai
落花 luo hua
落英 luo ying
落草 luo cao
落荒 luo huang
落选 luo xuan
落锁 luo suo
落难 luo nan
落霞 luo xia
落音 luo yin
落马 luo ma
落魄 luo po
著书立说 zhu shu li shuo
著于竹帛 zhu yu zhu bo
著作人 zhu zuo ren
著作权法 zhu zuo quan fa
著作等身 zhu zuo deng shen
著文 zhu wen
著述等身 zhu shu deng shen
董事长 dong shi zhang
葱绿 cong lv
蒙古大夫 meng gu dai fu
蒙着 meng zhao
蓝调 lan diao
蓦地 mo di
蔓儿 man er
蔓延 man yan
蔓生 man sheng
蔓草 man cao
蔓衍 man yan
蔚县 yu xian
蔚然 wei ran
蔽塞 bi se
蔽明塞聪 bi ming se cong
蔽聪塞明 bi cong se ming
蕃王 fan wang
蕃茄 fan qie
蕴藉 yun jie
蕴藏 yun cang
薄产 bo chan
薄利 bo li
薄利多销 bo li duo xiao
薄命 bo ming
薄命佳人 bo ming jia ren
薄寒中人 bo han zhong ren
薄层 bao ceng
薄幸 bo xing
薄弱 bo ruo
薄待 bo dai
薄情 bo qing
薄情无义 bo qing wu yi
薄技 bo ji
薄技在身 bo ji zai shen
薄晓 bo xiao
薄暮 bo mu
薄暮冥冥 bo mu ming ming
薄板 bao ban
薄片 bao pian
薄物细故 bo wu xi gu
薄田 bo tian
薄纱 bao sha
薄脆 bao cui
薄膜 bo mo
薄荷 bo he
薄荷脑 bo he nao
薄葬 bo zang
薄薄 bao bao
薄酒 bo jiu
薄酬 bo chou
薄雾 bo wu
薄面 bo mian
薄饼 bao bing
薪传 xin chuan
薪给 xin gei
薯莨 shu liang
薯莨绸 shu liang chou
藉以 jie yi
藉口 jie kou
藉草枕块 jie cao zhen kuai
藏书 cang shu
藏人 zang ren
藏医 cang yi
藏匿 cang ni
藏历 zang li
藏奸 cang jian
藏富 cang fu
藏府 zang fu
藏戏 zang xi
藏拙 cang zhuo
藏掖 cang ye
藏族 zang zu
藏獒 zang ao
藏红花 zang hong hua
藏胞 cang bao
藏药 zang yao
藏蓝 zang lan
藏袍 cang pao
藏踪 cang zong
藏身 cang shen
藏躲 cang duo
藏锋 cang feng
藏青 zang qing
藏香 zang xiang
藤蔓 teng wan
虎劲 hu jin
虎尾 hu wei
虚与委蛇 xu yu wei yi
虽说 sui shuo
虾蟆 ha ma
蚁拥蜂攒 yi yong feng cuan
蚁聚蜂攒 yi ju feng cuan
蚁集蜂攒 yi ji feng cuan
蚌埠 beng bu
蚌埠市 beng bu shi
蚕种 can zhong
蛇心佛口 she xin fo kou
蛇行 she xing
蛤粉 ge fen
蛤蚌 ge bang
蛤蚧 ge jie
蛤蜊 ge li
蛤蟆 ha ma
蛮劲 man jin
蜂攒蚁聚 feng cuan yi ju
蜂攒蚁集 feng cuan yi ji
蜗角 wo jiao
蜜露 mi lu
蜷缩 quan suo
蝇攒蚁聚 ying cuan yi ju
蝇攒蚁附 ying cuan yi fu
蝍蛆 ji qu
蝎蝎螫螫 xie xie zhe zhe
融解 rong jie
蠕行 ru xing
血丝 xue si
血书 xue shu
血亏 xue kui
血亲 xue qin
血仇 xue chou
血债 xue zhai
血刃 xue ren
血印 xue yin
血压 xue ya
血口 xue kou
血嗣 xue si
血块 xue kuai
血型 xue xing
血尿 xue niao
血崩 xue beng
血库 xue ku
血性 xue xing
血战 xue zhan
血斑 xue ban
血晕 xie yun
血本 xue ben
血染 xue ran
血栓 xue shuan
血栓栓塞 xue shuan shuan se
血样 xue yang
血案 xue an
血气 xue qi
血水 xue shui
血汗 xue han
血污 xue wu
血沉 xue chen
血泊 xue po
血泡 xue pao
血泪 xue lei
血洗 xue xi
血流 xue liu
血浆 xue jiang
血海 xue hai
血液 xue ye
血淋淋 xie lin lin
血清 xue qing
血渍 xue zi
血球 xue qiu
血痂 xue jia
血痕 xue hen
血痢 xue li
血痨 xue lao
血瘕 xue jia
血癌 xue ai
血祭 xue ji
血竭 xue jie
血管 xue guan
血粉 xue fen
血糊糊 xie hu hu
血糖 xue tang
血红 xue hong
血统 xue tong
血缘 xue yuan
血肉 xue rou
血肿 xue zhong
血脂 xue zhi
血脉 xue mai
血腥 xue xing
血色 xue se
血花 xue hua
血虚 xue xu
血衣 xue yi
血证 xue zheng
血豆腐 xie dou fu
血象 xue xiang
血账 xue zhang
血路 xue lu
血迹 xue ji
血道子 xie dao zi
血量 xue liang
血防 xue fang
行业 hang ye
行东 hang dong
行为 xing wei
行乐 xing le
行乞 xing qi
行书 xing shu
行事 xing shi
行人 xing ren
行令 xing ling
行伍 hang wu
行会 hang hui
行使 xing shi
行军 xing jun
行凶 xing xiong
行刑 xing xing
行列 hang lie
行列式 hang lie shi
行刺 xing ci
行动 xing dong
行劫 xing jie
行包 xing bao
行医 xing yi
行号 hang hao
行吟 xing yin
行唐 xing tang
行商 xing shang
行善 xing shan
行囊 xing nang
行头 xing tou
行好 xing hao
行宫 xing gong
行家 hang jia
行家里手 hang jia li shou
行将 xing jiang
行市 hang shi
行帮 hang bang
行年 xing nian
行当 hang dang
行径 xing jing
行情 hang qing
行房 xing fang
行抢 xing qiang
行政 xing zheng
行文 xing wen
行旅 xing lv
行时 xing shi
行星 xing xing
行期 xing qi
行李 xing li
行板 xing ban
行栈 hang zhan
行楷 xing kai
行款 hang kuan
行止 xing zhi
行灶 xing zao
行状 xing zhuang
行猎 xing lie
行省 xing sheng
行礼 xing li
行程 xing cheng
行窃 xing qie
行笔 xing bi
行箧 xing qie
行经 xing jing
行署 xing shu
行者 xing zhe
行聘 xing pin
行脚 xing jiao
行腔 xing qiang
行舟 xing zhou
行船 xing chuan
行色 xing se
行草 xing cao
行营 xing ying
行藏 xing cang
行行蛇蚓 hang hang she yin
行装 xing zhuang
行规 hang gui
行诈 xing zha
行话 hang hua
行货 hang huo
行贩 xing fan
行贾 xing gu
行贿 xing hui
行赏 xing shang
行走 xing zou
行距 hang ju
行路 xing lu
行踪 xing zong
行车 xing che
行辈 hang bei
行辕 xing yuan
行运 xing yun
行进 xing jin
行述 xing shu
行迹 xing ji
行道 hang dao
行都 xing du
行销 xing xiao
行长 hang zhang
行间 hang jian
行间字里 hang jian zi li
行风 xing feng
行驶 xing shi
行骗 xing pian
衒玉贾石 xuan yu gu shi
街巷 jie xiang
街角 jie jiao
衣单食薄 yi dan shi bo
衣柜 yi gui
衣着 yi zhuo
衣锦还乡 yi jin huan xiang
补差 bu cha
补种 bu zhong
补给 bu ji
补给线 bu ji xian
补血 bu xue
补角 bu jiao
表亲 biao qin
表尺 biao chi
表徵 biao zheng
表率 biao shuai
表解 biao jie
表露 biao lu
衰落 shuai luo
袅娜 niao nuo
袅娜娉婷 niao nuo ping ting
袅袅娜娜 niao niao nuo nuo
袒裼裸裎 tan xi luo cheng
袒露 tan lu
被单 bei dan
被发左衽 pi fa zuo ren
被发文身 pi fa wen shen
被发缨冠 pi fa ying guan
被山带河 pi shan dai he
被甲执兵 pi jia zhi bing
被甲持兵 pi jia chi bing
被甲据鞍 pi jia ju an
被甲枕戈 pi jia zhen ge
被褐怀玉 pi he huai yu
被褐怀珠 pi he huai zhu
裁判长 cai pan zhang
裁员 cai yuan
裁度 cai duo
裂眦嚼齿 lie zi jiao chi
裂裳裹足 lie chang guo zu
装模作样 zhuang mu zuo yang
装载 zhuang zai
裨将 pi jiang
裳裳 chang chang
裸裎袒裼 luo cheng tan xi
裸露 luo lu
褎然冠首 you ran guan shou
褚小怀大 zhu xiao huai da
褚小杯大 zhu xiao bei da
褥单 ru dan
褪去 tun qu
褪色 tui shai
西乐 xi yue
西洋参 xi yang shen
西藏 xi zang
要价 yao jia
要价还价 yao jia huan jia
要员 yao yuan
要地 yao di
要塞 yao sai
要强 yao qiang
要得 yao de
要约 yao yue
覆核 fu he
覆没 fu mo
覆盖 fu gai
见习 jian xi
见于 jian yu
见到 jian dao
见告 jian gao
见地 jian di
见外 jian wai
见天 jian tian
见好 jian hao
见得 jian de
见微知著 jian wei zhi zhu
见性成佛 jian xing cheng fo
见怪 jian guai
见报 jian bao
见效 jian xiao
见教 jian jiao
见新 jian xin
见方 jian fang
见机 jian ji
见爱 jian ai
见礼 jian li
见称 jian cheng
见笑 jian xiao
见素抱朴 xian su bao pu
见罪 jian zui
见老 jian lao
见背 jian bei
见解 jian jie
见证 jian zheng
见识 jian shi
见诸 jian zhu
见谅 jian liang
见长 jian zhang
见闻 jian wen
见面 jian mian
见鬼 jian gui
观摩 guan mo
规旋矩折 gui xuan ju she
规模 gui mo
规约 gui yue
规重矩叠 gui chong ju die
视差 shi cha
视微知著 shi wei zhi zhuo
视觉 shi jue
视角 shi jiao
觉察 jue cha
觉得 jue de
觉悟 jue wu
觉醒 jue xing
觐见 jin jian
角力 jue li
角化 jiao hua
角子 jiao zi
角尺 jiao chi
角度 jiao du
角斗 jue dou
角楼 jiao lou
角球 jiao qiu
角票 jiao piao
角膜 jiao mo
角色 jue se
角落 jiao luo
角质 jiao zhi
角逐 jue zhu
角钢 jiao gang
角铁 jiao tie
角门 jiao men
解下 jie xia
解严 jie yan
解乏 jie fa
解事 jie shi
解任 jie ren
解体 jie ti
解元 jie yuan
解决 jie jue
解冻 jie dong
解剖 jie pou
解劝 jie quan
解危 jie wei
解吸 jie xi
解嘲 jie chao
解囊 jie nang
解困 jie kun
解围 jie wei
解套 jie tao
解密 jie mi
解差 jie chai
解开 jie kai
解忧 jie you
解恨 jie hen
解悟 jie wu
解惑 jie huo
解愁 jie chou
解手 jie shou
解放 jie fang
解救 jie jiu
解散 jie san
解数 xie shu
解暑 jie shu
解构 jie gou
解析 jie xi
解梦 jie meng
解款 jie kuan
解毒 jie du
解气 jie qi
解池 xie chi
解法 xie fa
解渴 jie ke
解热 jie re
解甲 jie jia
解疑 jie yi
解码 jie ma
解禁 jie jin
解离 jie li
解答 jie da
解约 jie yue
解缆 jie lan
解职 jie zhi
解聘 jie pin
解脱 jie tuo
解药 jie yao
解衣槃磅 jie yi pan pang
解衣盘磅 jie yi pan pang
解衣磅礴 jie yi pang bo
解表 jie biao
解解 jie jie
解说 jie shuo
解读 jie du
解调 jie tiao
解谜 jie mi
解运 jie yun
解送 jie song
解郁 jie yu
解酒 jie jiu
解释 jie shi
解闷 jie men
解除 jie chu
解难 jie nan
解雇 jie gu
解颐 jie yi
解题 jie ti
解饿 jie e
解馋 jie chan
触觉 chu jue
触角 chu jiao
言传 yan chuan
言归正传 yan gui zheng zhuan
言行 yan xing
言说 yan shuo
言重 yan zhong
誓约 shi yue
謷牙诘屈 ao ya jie qu
警句 jing ju
警员 jing yuan
警种 jing zhong
警觉 jing jue
警长 jing zhang
计日以俟 ji ri yi si
计日而俟 ji ri er si
计量 ji liang
订单 ding dan
订约 ding yue
认亲 ren qin
认得 ren de
讥弹 ji tan
讨亲 tao qin
讨价 tao jia
讨价还价 tao jia huan jia
讨便宜 tao pian yi
讨还 tao huan
让价 rang jia
议价 yi jia
议员 yi yuan
议长 yi zhang
记仇 ji chou
记得 ji de
记载 ji zai
讲价 jiang jia
讲解 jiang jie
许亲 xu qin
讹传 e chuan
论价 lun jia
论著 lun zhu
论说 lun shuo
论调 lun diao
设卡 she ka
访查 fang cha
证券 zheng quan
证见 zheng jian
诃佛诋巫 he fo di wu
评价 ping jia
评传 ping zhuan
评弹 ping tan
评说 ping shuo
识微知著 shi wei zhi zhuo
识见 shi jian
诈称 zha cheng
诈降 zha xiang
诉说 su shuo
诊脉 zhen mai
词句 ci ju
词尾 ci wei
词调 ci diao
译员 yi yuan
译著 yi zhu
试种 shi zhong
试行 shi xing
试读 shi du
诗句 shi ju
诗行 shi hang
诘屈 ji qu
诘屈磝碻 ji qu ao qiao
诘屈謷牙 jie qu ao ya
诘戎治兵 jie rong zhi bing
诘曲聱牙 jie qu ao ya
诘朝 ji chao
诘诎聱牙 jie qu ao ya
诘责 jie ze
诘问 jie wen
诘难 jie nan
诚朴 cheng piao
话说 hua shuo
诡奇 gui qi
诡秘 gui mi
诡称 gui cheng
询查 xun cha
该着 gai zhao
详解 xiang jie
语句 yu ju
语塞 yu se
语种 yu zhong
语系 yu xi
语调 yu diao
误传 wu chuan
误差 wu cha
误称 wu cheng
误解 wu jie
诱迫 you po
诱降 you xiang
诲人不惓 hui ren bu juan
说不着 shuo bu zhao
说书 shuo shu
说亲 shuo qin
说合 shuo he
说和 shuo he
说唱 shuo chang
说嘴 shuo zui
说头 shuo tou
说好 shuo hao
说媒 shuo mei
说客 shuo ke
说开 shuo kai
说情 shuo qing
说戏 shuo xi
说教 shuo jiao
说明 shuo ming
说是 shuo shi
说服 shuo fu
说死 shuo si
说法 shuo fa
说理 shuo li
说白 shuo bai
说破 shuo po
说穿 shuo chuan
说笑 shuo xiao
说词 shuo ci
说话 shuo hua
说谎 shuo huang
说辞 shuo ci
说道 shuo dao
说错 shuo cuo
说项 shuo xiang
诵读 song du
请便 qing bian
请自隗始 qing zi wei shi
请见 qing jian
请调 qing diao
请降 qing xiang
诸宫调 zhu gong diao
读书 du shu
读数 du shu
读本 du ben
读法 du fa
读物 du wu
读破 du po
读秒 du miao
读经 du jing
读者 du zhe
读若 du ruo
读音 du yin
课长 ke zhang
谁个 shui ge
谁家 shui jia
谁的 shei de
谁都 shei dou
调人 tiao ren
调令 diao ling
调价 tiao jia
调任 diao ren
调优 tiao you
调侃 tiao kan
调值 diao zhi
调停 tiao ting
调光 tiao guang
调兵遣将 diao bing qian jiang
调养 tiao yang
调准 tiao zhun
调函 diao han
调制 tiao zhi
调剂 tiao ji
调动 diao dong
调匀 tiao yun
调包 diao bao
调协 tiao xie
调卷 diao juan
调取 diao qu
调号 diao hao
调合 tiao he
调味 tiao wei
调和 tiao he
调唆 tiao suo
调嘴调舌 tiao zui diao she
调回 diao hui
调处 tiao chu
调头 diao tou
调子 diao zi
调幅 tiao fu
调干 diao gan
调度 diao du
调度员 diao du yuan
调弄 tiao nong
调式 diao shi
调弦品竹 diao xian pin zhu
调息 tiao xi
调情 tiao qing
调戏 tiao xi
调护 tiao hu
调拨 diao bo
调换 diao huan
调控 tiao kong
调摄 tiao she
调教 tiao jiao
调整 tiao zheng
调料 tiao liao
调查 diao cha
调查研究 diao cha yan jiu
调查组 diao cha zu
调查结果 diao cha jie guo
调档 tiao dang
调正 tiao zheng
调治 tiao zhi
调派 diao pai
调温 tiao wen
调演 diao yan
调焦 tiao jiao
调理 tiao li
调用 diao yong
调皮 tiao pi
调研 diao yan
调研员 diao yan yuan
调离 diao li
调笑 tiao xiao
调级 tiao ji
调经 tiao jing
调羹 tiao geng
调职 diao zhi
调色 tiao se
调节 tiao jie
调虎离山 diao hu li shan
调解 tiao jie
调试 tiao shi
调调 tiao diao
调谐 tiao xie
调谑 tiao xue
调资 tiao zi
调转 diao zhuan
调运 diao yun
调适 tiao shi
调遣 diao qian
调配 diao pei
调门 diao men
调门儿 diao men er
调阅 diao yue
调防 diao fang
调集 diao ji
调音 tiao yin
调频 tiao pin
谅解 liang jie
谎称 huang cheng
谣传 yao chuan
谦称 qian cheng
谬种 miu zhong
谬说 miu shuo
谱系 pu xi
谷地 gu di
豁拳 hua quan
豁然省悟 huo ran xing wu
豆绿 dou lv
豆角 dou jiao
豆角儿 dou jue er
豆豉 dou chi
豆重榆瞑 dou chong yu ming
豪商巨贾 hao shang ju gu
豪强 hao qiang
豫见 yu jian
貉子 hao zi
貉绒 hao rong
貌似 mao si
貌似强大 mao si qiang da
贝勒 bei le
贝壳 bei ke
贞松劲柏 zhen song jing bai
负担 fu dan
负数 fu shu
负约 fu yue
负重 fu zhong
贡禹弹冠 gong yu tan guan
财会 cai kuai
财殚力痡 cai dan li pu
财长 cai zhang
败落 bai luo
败血 bai xue
败露 bai lu
账单 zhang dan
货价 huo jia
货单 huo dan
货柜 huo gui
货殖 huo zhi
质地 zhi di
质数 zhi shu
质朴 zhi piao
质的 zhi di
质量 zhi liang
贪便宜 tan pian yi
贪惏无餍 tan lin wu yan
贪生恶死 tan sheng wu si
贫嘴薄舌 pin zui bo she
贫困潦倒 pin kun liao dao
贫血 pin xue
贬价 bian jia
贬称 bian cheng
购得 gou de
贮藏 zhu cang
贱价 jian jia
贲临 bi lin
贲溃 ben kui
贴着 tie zhe
贵重 gui zhong
费劲 fei jin
费解 fei jie
贺卡 he ka
贽见 zhi jian
贾人 gu ren
贾勇 jia yong
贾官 jia guan
贾欺 jia qi
贾用 gu yong
贾田 jia tian
贾祸 gu huo
贾贷 jia dai
贾贸 gu mao
贾资 jia zi
贾道 jia dao
贾马 gu ma
赍志而没 ji zhi er mo
赍粮藉寇 ji liang jie kou
赐给 ci gei
赔还 pei huan
赚得 zuan de
赛似 sai si
赛璐玢 sai lu fen
赠券 zeng quan
赠给 zeng gei
赢得 ying de
赤地 chi di
赤绳系足 chi sheng ji zu
赤露 chi lu
赫兹 he zi
赭衣塞路 zhe yi se lu
走为上着 zou wei shang zhao
走卒 zou zu
走读 zou du
走调 zou diao
走调儿 zou diao er
赴约 fu yue
赶着 gan zhe
起价 qi jia
起劲 qi jin
起落 qi luo
起行 qi xing
起见 qi jian
起解 qi jie
起重 qi zhong
起降 qi jiang
趁便 chen bian
趁水和泥 chen shui huo ni
超员 chao yuan
超薄 chao bao
超超玄著 chao chao xuan zhu
超重 chao zhong
超长 chao chang
趑趄 zi ju
趔趄 lie qie
趟地 tang di
足见 zu jian
跌价 die jia
跌落 die luo
跑调 pao diao
跑马卖解 pao ma mai xie
跛行 bo xing
跟差 gen chai
跟着 gen zhe
跨行业 kua hang ye
路卡 lu qia
路数 lu shu
路祭 lu ji
跳行 tiao hang
践约 jian yue
践行 jian xing
蹄閒三寻 ti jian san xun
蹊跷 qi qiao
身价 shen jia
身先朝露 shen xian zhao lu
身单力薄 shen dan li bo
身长 shen chang
躬亲 gong qin
躬自菲薄 gong zi fei bo
躬行 gong xing
躯壳 qu qiao
躲藏 duo cang
躺柜 tang gui
车价 che jia
车削 che xiao
车圈 che quan
车尾 che wei
车盖 che gai
车种 che zhong
车行 che hang
车间 che jian
车马炮 ju ma pao
轧场 ya chang
轧机 zha ji
轧账 ga zhang
轧辊 zha gun
轧钢 zha gang
轧钢厂 zha gang chang
轧钢机 zha gang ji
转化 zhuan hua
转向 zhuan xiang
转圈 zhuan quan
转圜 zhuan huan
转型 zhuan xing
转折 zhuan zhe
转文 zhuai wen
转移 zhuan yi
转行 zhuan hang
转角 zhuan jiao
转调 zhuan diao
转辗反侧 zhuan zhan fan ce
转速 zhuan su
轮圈 lun quan
轮机长 lun ji zhang
轮番 lun fan
轮种 lun zhong
软和 ruan huo
软尺 ruan chi
软着陆 ruan zhuo lu
软肋 ruan lei
轴对称 zhou dui chen
轸宿 zhen xiu
轻便 qing bian
轻傜薄赋 qing yao bo fu
轻口薄舌 qing kou bo she
轻嘴薄舌 qing zui bo she
轻率 qing shuai
轻省 qing sheng
轻薄 qing bo
轻重 qing zhong
轻音乐 qing yin yue
载体 zai ti
载重 zai zhong
较劲 jiao jin
较差 jiao cha
较德焯勤 jiao de zhuo qin
较短絜长 jiao duan xie chang
较著 jiao zhu
较长絜短 jiao chang xie duan
辅世长民 fu shi zhang min
辈数 bei shu
辎重 zi zhong
输血 shu xue
辗转 zhan zhuan
辗转反侧 zhan zhuan fan ce
辞句 ci ju
辞行 ci xing
辟举 bi ju
辟书 bi shu
辟召 bi zhao
辟地 pi di
辟引 bi yin
辟谣 pi yao
辟谷 bi gu
辟邪 bi xie
辟除 pi chu
辩解 bian jie
辩说 bian shuo
辱没 ru mo
边卡 bian qia
边地 bian di
边塞 bian sai
边角 bian jiao
达摩 da mo
迁都 qian du
过劲 guo jin
过熟 guo shu
过磅 guo bang
过都历块 guo du li kuai
过重 guo zhong
过长 guo chang
迎亲 ying qin
运价 yun jia
运单 yun dan
运数 yun shu
运行 yun xing
运转 yun zhuan
近亲 jin qin
近似 jin si
近似值 jin si zhi
返本还元 fan ben huan yuan
返本还原 fan ben huan yuan
返本还源 fan ben huan yuan
返朴还淳 fan pu huan chun
返朴还真 fan pu huan zhen
返老还童 fan lao huan tong
返还 fan huan
还乡 huan xiang
还乡团 huan xiang tuan
还乡昼锦 huan xiang zhou jin
还书 huan shu
还价 huan jia
还俗 huan su
还债 huan zhai
还元返本 huan yuan fan ben
还击 huan ji
还原 huan yuan
还原反本 huan yuan fan ben
还原染料 huan yuan ran liao
还口 huan kou
还君明珠 huan jun ming zhu
还嘴 huan zui
还好 hai hao
还帐 hai zhang
还席 huan xi
还年却老 huan nian que lao
还年卻老 huan nian que lao
还年驻色 huan nian zhu se
还情 huan qing
还愿 huan yuan
还我河山 huan wo he shan
还手 huan shou
还报 huan bao
还政 hai zheng
还是 hai shi
还本 huan ben
还朴反古 huan pu fan gu
还款 hai kuan
还淳反古 huan chun fan gu
还淳反朴 huan chun fan pu
还淳反素 huan chun fan su
还淳返朴 huan chun fan pu
还清 huan qing
还珠 huan zhu
还珠买椟 huan zhu mai du
还珠合浦 huan zhu he pu
还珠返璧 huan zhu fan bi
还田 hai tian
还礼 huan li
还童 huan tong
还给 huan gei
还账 huan zhang
还贷 huan dai
还醇返朴 huan chun fan pu
还钱 huan qian
还阳 huan yang
还魂 huan hun
进尺 jin chi
进给 jin ji
进给量 jin ji liang
进行 jin xing
进见 jin jian
远亲 yuan qin
远地 yuan di
远涉重洋 yuan she chong yang
远行 yuan xing
远见 yuan jian
违拗 wei ao
违约 wei yue
连番 lian fan
连篇累帧 lian pian lei zhen
连长 lian zhang
迫临 po lin
迫于 po yu
迫令 po ling
迫使 po shi
迫促 po cu
迫击 pai ji
迫击炮 pai ji pao
迫击炮弹 pai ji pao dan
迫切 po qie
迫害 po hai
迫肥 po fei
迫近 po jin
迫降 po jiang
迭矩重规 die ju chong gui
述说 shu shuo
迹地 ji di
追尾 zhui wei
追查 zhui cha
追缉 zhui ji
追趋逐耆 zhui qu zhu shi
追还 zhui huan
退亲 tui qin
退朝 tui chao
退缩 tui suo
退行 tui xing
退还 tui huan
送亲 song qin
送给 song gei
送行 song xing
送还 song huan
适情率意 shi qing shuai yi
逆差 ni cha
逆行 ni xing
选择 xuan ze
选种 xuan zhong
选读 xuan du
选调 xuan diao
透辟 tou pi
透露 tou lu
逐句 zhu ju
逐物不还 zhu wu bu huan
逐臭 zhu chou
递解 di jie
递降 di jiang
逗乐 dou le
逗弄 dou nong
通便 tong bian
通宿 tong su
通文调武 tong wen diao wu
通称 tong cheng
通缉 tong ji
通行 tong xing
通解 tong jie
通都大邑 tong du da yi
逞强 cheng qiang
造价 zao jia
造句 zao ju
逸乐 yi le
逼迫 bi po
遂行 sui xing
遍地 bian di
遐迩著闻 xia er zhu wen
遒劲 qiu jing
道地 dao di
道藏 dao zang
道行 dao heng
道长 dao zhang
遗传 yi chuan
遗使 wei shi
遗劳 wei lao
遗尿 yi niao
遗落 yi luo
遣兵调将 qian bing diao jiang
遣将调兵 qian jiang diao bing
遮盖 zhe gai
遮藏 zhe cang
遵行 zun xing
邀约 yao yue
那不勒斯 na bu le si
邪恶 xie e
邪行 xie xing
邪说 xie shuo
邮差 you chai
邻角 lin jiao
郑重 zheng zhong
郦食其 li yi ji
部分 bu fen
部落 bu luo
部长 bu zhang
都中纸贵 du zhong zhi gui
都会 du hui
都俞吁咈 du yu xu fu
都匀 du yun
都城 du cheng
都头异姓 du tou yi xing
都察院 du cha yuan
都尉 du wei
都市 du shi
都柏林 dou bo lin
都江堰 du jiang yan
都督 du du
都统 du tong
鄙称 bi cheng
鄙薄 bi bo
鄙见 bi jian
酋长 qiu zhang
配乐 pei yue
配种 pei zhong
配称 pei chen
配给 pei ji
配给制 pei ji zhi
配角 pei jue
配调 pei diao
配重 pei zhong
酒劲 jiu jin
酒涡 jiu wo
酒铛 jiu cheng
酷似 ku si
酸臭 suan chou
醇朴 chun piao
醒觉 xing jue
采地 cai di
采择 cai ze
采种 cai zhong
采血 cai xie
释迦牟尼 shi jia mu ni
里巷 li xiang
里弄 li long
里长 li zhang
重三叠四 chong san die si
重三迭四 chong san die si
重九 chong jiu
重九登高 chong jiu deng gao
重价 zhong jia
重任 zhong ren
重伤 zhong shang
重作冯妇 chong zuo feng fu
重修 chong xiu
重修旧好 chong xiu jiu hao
重光 chong guang
重光累洽 chong guang lei qia
重关击柝 chong guan ji tuo
重兴旗鼓 chong xing qi gu
重兵 zhong bing
重典 zhong dian
重出 chong chu
重创 zhong chuang
重利 zhong li
重力 zhong li
重办 zhong ban
重卡 zhong ka
重印 chong yin
重压 zhong ya
重叠 chong die
重合 chong he
重名 zhong ming
重听 zhong ting
重启 chong qi
重唱 chong chang
重围 chong wei
重圆 chong yuan
重圭叠组 chong gui die zu
重地 zhong di
重型 zhong xing
重垣叠锁 chong yuan die suo
重垣迭锁 chong yuan die suo
重塑 chong su
重复 chong fu
重大 zhong da
重头 chong tou
重奏 chong zou
重奖 zhong jiang
重婚 chong hun
重子 zhong zi
重孙 chong sun
重孙女 chong sun nv
重孝 zhong xiao
重审 chong shen
重山复岭 chong shan fu ling
重山复水 chong shan fu shui
重山峻岭 chong shan jun ling
重岩叠嶂 chong yan die zhang
重岩迭障 chong yan die zhang
重峦叠嶂 chong luan die zhang
重峦叠巘 chong luan die yan
重峦复嶂 chong luan fu zhang
重峦迭嶂 chong luan die zhang
重峦迭巘 chong luan die yan
重工 zhong gong
重庆 chong qing
重庆市 chong qing shi
重床叠屋 chong chuang die wu
重床叠架 chong chuang die jia
重床迭屋 chong chuang die wu
重床迭架 chong chuang die jia
重建 chong jian
重张 chong zhang
重弹 chong tan
重彩 zhong cai
重影 chong ying
重心 zhong xin
重惩 zhong cheng
重手累足 chong shou lei zu
重托 zhong tuo
重担 zhong dan
重拍 chong pai
重拳 zhong quan
重振旗鼓 chong zhen qi gu
重提 chong ti
重播 chong bo
重操旧业 chong cao jiu ye
重数 chong shu
重整旗鼓 chong zheng qi gu
重新 chong xin
重明继焰 chong ming ji yan
重映 chong ying
重望 zhong wang
重构 chong gou
重楼 zhong lou
重檐 zhong yan
重残 zhong can
重氢 zhong qing
重水 zhong shui
重沓 chong ta
重油 zhong you
重洋 chong yang
重活 zhong huo
重温 chong wen
重温旧业 chong wen jiu ye
重温旧梦 chong wen jiu meng
重演 chong yan
重炮 zhong pao
重点 zhong dian
重熙累叶 chong xi lei ye
重熙累洽 chong xi lei qia
重熙累盛 chong xi lei sheng
重熙累绩 chong xi lei ji
重版 chong ban
重物 zhong wu
重犯 chong fan
重现 chong xian
重珪叠组 chong gui die zu
重珪迭组 chong gui die zu
重理旧业 chong li jiu ye
重生 chong sheng
重生父母 chong sheng fu mu
重生爷娘 chong sheng ye niang
重申 chong shen
重睹 zhong du
重睹天日 chong du tian ri
重税 zhong shui
重纰貤缪 chong pi yi miu
重纸累札 chong zhi lei zha
重组 chong zu
重罚 zhong fa
重罪 zhong zui
重聚 chong ju
重臂 zhong bi
重臣 zhong chen
重茬 zhong cha
重荷 zhong he
重获 chong huo
重葩累藻 chong pa lei zao
重行 chong xing
重裀列鼎 chong yin lie ding
重装 zhong zhuang
重要 zhong yao
重见天日 chong jian tian ri
重规叠矩 chong gui die ju
重规沓矩 chong gui ta ju
重规累矩 chong gui lei ju
重规袭矩 chong gui xi ju
重规迭矩 chong gui die ju
重视 zhong shi
重言 zhong yan
重设 zhong she
重译 chong yi
重话 zhong hua
重读 chong du
重负 zhong fu
重责 zhong ze
重赏 zhong shang
重起炉灶 chong qi lu zao
重足一迹 chong zu yi ji
重足屏息 chong zu bing xi
重足屏气 chong zu bing qi
重足累息 chong zu lei xi
重足而立 chong zu er li
重蹈覆辙 chong dao fu zhe
重载 zhong zai
重返 chong fan
重迭 chong die
重述 chong shu
重迹屏气 chong ji bing qi
重选 chong xuan
重逢 chong feng
重重 chong chong
重量 zhong liang
重金 zhong jin
重金袭汤 chong jin xi tang
重铬酸钾 chong ge suan jia
重镇 zhong zhen
重门击柝 chong men ji tuo
重阳 chong yang
重霄 chong xiao
重音 zhong yin
野乘 ye sheng
野调无腔 ye diao wu qiang
量力度德 liang li duo de
量化 liang hua
金匮石室 jin gui shi shi
金弹 jin dan
金蝉脱壳 jin chan tuo qiao
金鳷擘海 jin zhi bo hai
金龟 jin gui
鉴影度形 jian ying duo xing
钉耙 ding pa
钝角 dun jiao
钢尺 gang chi
钢种 gang zhong
钥匙 yao shi
钦差 qin chai
钦差大臣 qin chai da chen
钧天广乐 jun tian guang yue
钱夹 qian jia
钱数 qian shu
钱柜 qian gui
钻劲 zuan jin
钻头 zuan tou
钻洞 zuan dong
钻研 zuan yan
铁柜 tie gui
铁椎 tie chui
铁绰铜琶 tie chao tong pa
铁耙 tie pa
铁臂 tie bi
铁血 tie xue
铃铛 ling dang
铅丝 qian si
铅丹 qian dan
铅华 qian hua
铅印 qian yin
铅字 qian zi
铅封 qian feng
铅山 yan shan
铅弹 qian dan
铅条 qian tiao
铅板 qian ban
铅灰 qian hui
铅版 qian ban
铅球 qian qiu
铅直 qian zhi
铅笔 qian bi
铅粉 qian fen
铅铁 qian tie
铜模 tong mu
铜筋铁肋 tong jin tie lei
铜绿 tong lv
铜臭 tong xiu
铢两悉称 zhu liang xi chen
铢两相称 zhu liang xiang chen
铢量寸度 zhu liang cun duo
铣削 xi xiao
铤而走险 ting er zou xian
银行 yin hang
银行业 yin hang ye
银行行员 yin hang hang yuan
铺盖 pu gai
销价 xiao jia
销差 xiao cha
销行 xiao xing
锁匙 suo chi
锁钥 suo yue
锄地 chu di
锅炉给水 guo lu ji shui
锐角 rui jiao
锒铛 lang dang
错综 cuo zong
错落 cuo luo
错觉 cuo jue
锚地 mao di
锚泊 mao bo
锦囊还矢 jin nang huan shi
锦屏 jin ping
锦纶 jin lun
键盘乐器 jian pan yue qi
锻模 duan mu
镇尺 zhen chi
镇长 zhen zhang
镌脾琢肾 juan pi zhuo shen
镐京 hao jing
长三角 chang san jiao
长上 zhang shang
长久 chang jiu
长乐 chang le
长于 chang yu
长亭 chang ting
长亲 zhang qin
长假 chang jia
长傲饰非 zhang ao shi fei
长兄 zhang xiong
长兴 chang xing
长出 zhang chu
长剑 chang jian
长势 zhang shi
长卷 chang juan
长发 chang fa
长句 chang ju
长号 chang hao
长叹 chang tan
长吏 zhang li
长吟 chang yin
长命 chang ming
长啸 chang xiao
长圆 chang yuan
长坂 chang ban
长城 chang cheng
长处 chang chu
长夏 chang xia
长夜 chang ye
长大 zhang da
长天 chang tian
长女 zhang nv
长子 zhang zi
长存 chang cun
长孙 zhang sun
长安 chang an
长官 zhang guan
长官意志 zhang guan yi zhi
长寿 chang shou
长局 chang ju
长崎 chang qi
长川 chang chuan
长工 chang gong
长年 chang nian
长年三老 zhang nian san lao
长幼 zhang you
长幼尊卑 zhang you zun bei
长幼有叙 zhang you you xu
长幼有序 zhang you you xu
长庚 chang geng
长度 chang du
长廊 chang lang
长征 chang zheng
长性 chang xing
长成 zhang cheng
长房 zhang fang
长拳 chang quan
长揖 chang yi
长效 chang xiao
长斋 chang zhai
长斋绣佛 chang zhai xiu fo
长方 chang fang
长春 chang chun
长期 chang qi
长机 chang ji
长条 chang tiao
长枪 chang qiang
长款 chang kuan
长毛 chang mao
长汀 chang ting
长江 chang jiang
长沙 chang sha
长河 chang he
长法 chang fa
长波 chang bo
长活 chang huo
长流 chang liu
长满荒草 zhang man huang cao
长牙 zhang ya
长物 chang wu
长生 chang sheng
长男 zhang nan
长相 zhang xiang
长相寒碜 zhang xiang han chen
长眠 chang mian
长矛 chang mao
长短 chang duan
长石 chang shi
长程 chang cheng
长空 chang kong
长笛 chang di
长策 chang ce
长篇 chang pian
长线 chang xian
长统 chang tong
长绳系日 chang sheng ji ri
长编 chang bian
长缨 chang ying
长老 zhang lao
长者 zhang zhe
长脸 zhang lian
长膘 zhang biao
长舌 chang she
长虫 chang chong
长虹 chang hong
长虺成蛇 zhang hui cheng she
长街 chang jie
长衣 chang yi
长衫 chang shan
长袍 chang pao
长袖 chang xiu
长袜 chang wa
长裤 chang ku
长褂 chang gua
长诗 chang shi
长话 chang hua
长调 chang diao
长谈 chang tan
长足 chang zu
长跑 chang pao
长跪 chang gui
长辈 zhang bei
长辞 chang ci
长进 zhang jin
长远 chang yuan
长途 chang tu
长逝 chang shi
长长 chang chang
长门 chang men
长队 chang dui
长随 chang sui
长青 chang qing
长音 chang yin
长项 chang xiang
长驱 chang qu
长鸣 chang ming
长鸣都尉 chang ming du wei
长鼓 chang gu
长龙 chang long
门单户薄 men dan hu bo
门槛 men kan
闭塞 bi se
闭明塞聪 bi ming se cong
闭目塞听 bi mu se ting
闭目塞耳 bi mu se er
闭门塞户 bi men se hu
闭门塞窦 bi men se dou
问卜 wen bu
问句 wen ju
闯劲 chuang jin
间接 jian jie
间种 jian zhong
间见层出 jian xian ceng chu
间隔 jian ge
闻见 wen jian
闾巷 lv xiang
阁员 ge yuan
阅读 yue du
阑尾 lan wei
阔绰 kuo chuo
队员 dui yuan
队长 dui zhang
防地 fang di
防弹 fang dan
阴核 yin he
阴模 yin mo
阴着儿 yin zhao er
阵地 zhen di
阶地 jie di
阻塞 zu se
阿世取容 e shi qu rong
阿世媚俗 e shi mei su
阿世盗名 e shi dao ming
阿党比周 e dang bi zhou
阿党相为 e dang xiang wei
阿公 a gong
阿其所好 e qi suo hao
阿呆 a dai
阿哥 a ge
阿妈 a ma
阿妹 a mei
阿姐 a jie
阿姨 a yi
阿婆 a po
阿弟 a di
阿弥陀佛 e mi tuo fo
阿意取容 e yi qu rong
阿房宫 e pang gong
阿拉 a la
阿斗 a dou
阿时趋俗 e shi qu su
阿曼 a man
阿爸 a ba
阿爹 a die
阿片 a pian
阿的平 a di ping
阿胶 e jiao
阿蒙 a meng
阿訇 a hong
阿谀 e yu
阿谀取容 e yu qu rong
阿谀奉承 e yu feng cheng
阿谀谄媚 e yu chan mei
阿谀逢迎 e yu feng ying
阿门 a men
阿附 e fu
阿飞 a fei
阿鼻 a bi
陂塘 bei tang
陂池 bei chi
陂艿 bei reng
陂陀 po tuo
附着 fu zhuo
附着力 fu zhuo li
附识 fu zhi
陆万 liu wan
陆上 lu shang
陆仟 lu qian
陆佰 liu bai
陆圆 liu yuan
陆地 lu di
陆拾 liu shi
陆风 lu feng
陈词滥调 chen ci lan diao
陈说 chen shuo
陈辞滥调 chen ci lan diao
陋巷 lou xiang
降下 jiang xia
降世 jiang shi
降临 jiang lin
降价 jiang jia
降伏 xiang fu
降低 jiang di
降压 jiang ya
降妖捉怪 xiang yao zhuo guai
降旗 jiang qi
降服 xiang fu
降格 jiang ge
降气 jiang qi
降水 jiang shui
降温 jiang wen
降火 jiang huo
降生 jiang sheng
降等 jiang deng
降级 jiang ji
降耗 jiang hao
降职 jiang zhi
降落 jiang luo
降表 jiang biao
降解 jiang jie
降调 jiang diao
降雨 jiang yu
降雪 jiang xue
降顺 xiang shun
降香 jiang xiang
降龙 xiang long
降龙伏虎 xiang long fu hu
限价 xian jia
陟罚臧否 zhi fa zang pi
院校 yuan xiao
院落 yuan luo
院长 yuan zhang
除了 chu le
除数 chu shu
陨落 yun luo
险地 xian di
险恶 xian e
陪祭 pei ji
陪都 pei du
陵劲淬砺 ling jing cui li
陷没 xian mei
陷落 xian luo
隋珠弹雀 sui zhu tan que
随珠弹雀 sui zhu tan que
随行就市 sui hang jiu shi
隔宿 ge su
隔栅 ge zha
隔行 ge hang
隘巷 ai xiang
隙地 xi di
隶卒 li zu
难得 nan de
难解 nan jie
难说 nan shuo
雀子 qiao zi
雁泊人户 yan bo ren hu
雁行 yan hang
雄劲 xiong jing
雄奇 xiong qi
雄峙 xiong zhi
雅乐 ya yue
雅称 ya cheng
集约 ji yue
雇员 gu yuan
雕琢 diao zhuo
雕章琢句 diao zhang zhuo ju
雕肝琢肾 diao gan zhuo shen
雕肝琢膂 diao gan zhuo lv
雕蚶镂蛤 diao han lou ge
雨露 yu lu
雪地 xue di
雪茄 xue jia
零增长 ling zeng zhang
零数 ling shu
零落 ling luo
霍地 huo di
霓裳 ni chang
霜行草宿 shuang xing cao xiu
霜降 shuang jiang
霰弹 xian dan
露一手 lou yi shou
露丑 lou chou
露光 lu guang
露刃 lou ren
露台 lu tai
露天 lu tian
露头 lou tou
露宿 lu su
露富 lou fu
露布 lu bu
露底 lou di
露怯 lou qie
露水 lu shui
露洒 lu sa
露点 lu dian
露珠 lu zhu
露白 lou bai
露相 lou xiang
露脸 lou lian
露苗 lou miao
露营 lu ying
露酒 lu jiu
露面 lou mian
露风 lou feng
露馅 lou xian
露馅儿 lou xian er
露马脚 lou ma jiao
露骨 lu gu
露齿 lu chi
青灯古佛 qing deng gu fo
青紫被体 qing zi pi ti
青绿 qing lv
青藏高原 qing zang gao yuan
靓丽 liang li
靓仔 liang zai
靓女 liang nv
靓妆 jing zhuang
靓衣 jing yi
靓饰 jing shi
静乐 jing le
静脉 jing mai
非得 fei dei
靠泊 kao bo
靡靡之乐 mi mi zhi yue
面似靴皮 mian si xue pi
面折庭争 mian she ting zheng
面折廷诤 mian she ting zheng
面朝 mian chao
面见 mian jian
鞠躬屏气 ju gong bing qi
鞭炮 bian pao
鞭辟向里 bian bi xiang li
鞭辟着里 bian bi zhuo li
鞭鞘 bian shao
韧劲 ren jin
韬光俟奋 tao guang si fen
音乐 yin yue
音乐剧 yin yue ju
音乐喷泉 yin yue pen quan
音乐片 yin yue pian
音乐界 yin yue jie
音乐老师 yin yue lao shi
音乐茶座 yin yue cha zuo
音乐频道 yin yue pin dao
音强 yin qiang
音系 yin xi
音读 yin du
音调 yin diao
韵尾 yun wei
韵调 yun diao
页数 ye shu
顶呱呱 ding gua gua
顶数 ding shu
顶盖 ding gai
顶角 ding jiao
项圈 xiang quan
顺便 shun bian
顺差 shun cha
顽强 wan qiang
顾景惭形 gu ying can xing
顾虑重重 gu lv chong chong
顿开茅塞 dun kai mao se
顿觉 dun jue
顿足椎胸 dun zu zhui xiong
颀长 qi chang
预卜 yu bu
预约 yu yue
预行 yu xing
预见 yu jian
领地 ling di
颉颃 xie hang
频传 pin chuan
频数 pin shuo
频繁 pin fan
题解 ti jie
额数 e shu
额角 e jiao
颠倒衣裳 dian dao yi chang
颠衣到裳 dian yi dao chang
颤栗 zhan li
风传 feng chuan
风洞 feng dong
风流蕴藉 feng liu yun jie
风行 feng xing
风镐 feng hao
飘泊 piao bo
飘泊无定 piao bo wu ding
飘落 piao luo
飞地 fei di
飞将数奇 fei jiang shu ji
飞弹 fei dan
飞瀑 fei pu
飞落 fei luo
飞行 fei xing
食不重味 shi bu chong wei
食不重肉 shi bu chong rou
食品 shi pin
食宿 shi su
食母 si mu
餐券 can quan
餐松啖柏 can song dan bo
餔糟啜漓 bu zao chuo li
餔糟啜醨 bu zao chuo li
饔飧不给 yong sun bu ji
饮弹 yin dan
饮水啜菽 yin shui chuo shu
饯行 jian xing
饱和点 bao huo dian
饱读 bao du
饸饹 he le
饼铛 bing cheng
饿莩载道 e piao zai dao
饿莩遍野 e piao bian ye
馆员 guan yuan
馆长 guan zhang
首创 shou chuang
首尾 shou wei
首恶 shou e
首都 shou du
首长 shou zhang
香培玉琢 xiang pei yu zhuo
香槟 xiang bin
香臭 xiang chou
马仔 ma zai
马勒 ma le
马圈 ma juan
马尾 ma yi
马尾巴 ma yi ba
马尿 ma niao
马扎 ma zha
马齿徒长 ma chi tu zhang
驱迫 qu po
驻地 zhu di
驻扎 zhu zha
驿卒 yi zu
骄儿騃女 jiao er si nv
验查 yan cha
验核 yan he
验血 yan xue
骠勇 piao yong
骠骑 piao qi
骤降 zhou jiang
骨干 gu gan
骨折 gu zhe
骨殖 gu shi
骨碌 gu lu
骨血 gu xue
骶椎 di zhui
高丽参 gao li shen
高义薄云 gao yi bo yun
高价 gao jia
高参 gao can
高句骊 gao gou li
高地 gao di
高差 gao cha
高强 gao qiang
高校 gao xiao
高着 gao zhao
高见 gao jian
高调 gao diao
高风劲节 gao feng jing jie
鬓角 bin jiao
鬼使神差 gui shi shen chai
鬼蜮伎俩 gui yu ji liang
鬼魅伎俩 gui mei ji liang
魂不着体 hun bu zhuo ti
魂不著体 hun bu zhuo ti
魔爪 mo zhao
鱼尾 yu wei
鱼游燋釜 yu you zhuo fu
鱼种 yu zhong
鲜绿 xian lv
鲜血 xian xue
鲜见 xian jian
鳞爪 lin zhao
鸟闹 diao nao
鸟雀 niao que
鸠尾 jiu wei
鸡爪子 ji zhua zi
鸡肋 ji lei
鸡血石 ji xie shi
鸢尾 yuan wei
鸢肩鹄颈 yuan jian hu jing
鸣凤朝阳 ming feng zhao yang
鸣炮 ming pao
鸭绿江 ya lu jiang
鸱尾 chi wei
鸾停鹄峙 luan ting hu zhi
鸾漂凤泊 luan piao feng bo
鸾飘凤泊 luan piao feng bo
鸾鹄停峙 luan hu ting zhi
鸿商富贾 hong shang fu gu
鸿爪 hong zhao
鸿篇巨著 hong pian ju zhu
鸿衣羽裳 hong yi yu chang
鸿鹄将至 hong hu jiang zhi
鹄峙鸾停 hu zhi luan ting
鹄峙鸾翔 hu zhi luan xiang
鹄的 gu di
鹰爪 ying zhao
鹰爪子 ying zhua zi
鹰觑鹘望 ying qu hu wang
鹿尾 lu wei
麇至沓来 qun zhi ta lai
麟角凤觜 lin jiao feng zui
麦角 mai jiao
麻雀 ma que
黄了 huang le
黄埔 huang pu
黄埔港 huang pu gang
黄陂 huang pi
黄雀 huang que
黄雀伺蝉 huang que si chan
黏皮着骨 nian pi zhuo gu
黏着 nian zhuo
黑地 hei di
黑种 hei zhong
黑铅 hei qian
默读 mo du
黛绿 dai lv
黾勉 min mian
黾穴鸲巢 meng xue qu chao
鼎峙 ding zhi
鼎折覆餗 ding she fu su
鼎折餗覆 ding she su fu
鼎盛 ding sheng
鼎铛有耳 ding cheng you er
鼎铛玉石 ding cheng yu shi
鼓乐 gu yue
鼓乐喧天 gu yue xuan tian
鼓乐齐鸣 gu yue qi ming
鼓劲 gu jin
鼓弄 gu nong
鼓角 gu jiao
鼻塞 bi se
鼻血 bi xue
齐行 qi xing
齿龈 chi yin
龈齿弹舌 yin chi dan she
龈龈计较 yin yin ji jiao
龙柏 long bai
龙门刨 long men bao
龟兹 qiu ci
龟头 gui tou
龟板 gui ban
龟甲 gui jia
龟缩 gui suo
龟背 gui bei
龟裂 jun lie
龟鉴 gui jian
"""#
}
