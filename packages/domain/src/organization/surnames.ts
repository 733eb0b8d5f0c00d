import { words } from './words.ts';

/** Surnames used in Colombia, without accents. */
export const surnames = words(`
aapushana abadia abaunza abella abello abondano abonia abreu abril abshana acero acevedo achicanoy achicue achinte
achipiz achito acosta acuabdarora acue acuna adarme advincula afanador agamez agreda aguablanca aguado agualimpia
agualongo aguancha aguas aguaza agudelo aguiar aguilar aguilera aguino aguirre ahuanari ahue ahumada ahumado aisama
aitugama aizama alape alarcon alba alban albarracin albornoz alcala alcazar alcendra alcocer aldana alean alegria aleman
alfaro alfonso algarra alimaco aljure allin almanza almario almeciga almeida almonacid alomia alonso altafulla altamar
altamirano altuzarra alvarado alvarez alvarino alvear alvis alzate amado amador amariles amarilla amarillo amaris amariz
amaya ambito ambuila amezquita amorocho amortegui amu anacona anaya ancasi anchico ancizar andela andica andoke andoque
andrade angarita angel angola angulo anillo anrango antolinez antury anzola apache aparicio apolinar aponte aponza
apraez apshana aquerdora aragon aragones aramburo aranda arango arapi araque arara ararat araujo arbelaez arbey arboleda
arce archila arcila arciniegas arciria arco arcos ardila arenales arenas arevalo argote arguelles arguello arias aricapa
aristizabal ariza arizala arjona arlantt armenta armero aroca arpushana arrechea arriaga arrieta arroyave arroyo arrubla
arrunategui arteaga arteta artunduaga arundora arzayus arzuaga asachibaradora ascanio asencio asprilla astaiza astudillo
atehortua atencia atencio atis atuesta avella avellaneda avello avenchibara avendano avila avirama awigui axdobara
axdobaracasara aya ayala ayazo ayerbe ayos ayovi ayure azcarate azuero bacata bacca bachiller badel badillo baez bahamon
bailarin balaguera balanta balantas balcazar balcero baldion baldiris ballen ballestas ballesteros balsero baltan
baltazar banguera banguero baniol banol banquez baquero baracaldo barahona barahonda barajas barakat barbosa barbudo
barcelo barco bareno barker baron barona barragan barrantes barraza barreiro barreneche barrera barrero barreto
barrientos barriga barrios barros barrosa basante basilio bastidas basto bastos batata batero batioja batista baute
bautista bayona bazan becerra bechara becoche bedon bedoya bejarano belalcazar bello beltran beltre benalcazar benavides
benavidez bencardino benitez benitorrevollo benjumea bentham berbeo berdugo bermeo bermon bermudez bernal bernate berrio
berrios berrocal berrosoa berrugate betancourt betancourth betancur biafara bioho biojo bisbicus bitar biuche blanco
blandon blanquicet blanquiceth bobadilla bocanegra bocota bohada bohorquez bojaca bolano bolanos bolena bolivar bomba
bonilla bonza bora borda borja borras borrero bosa botache botello botero botia botina boya bracho bran brand bravo
briceno brieva brinez brito brochero bru bubu buchely buelvas buenaventura buendia buenhombre bueno buesaco buesaquillo
buila buitrago buitron bula bulla burbano burgos bustacara bustamante bustillo bustos butrago cabal caballero cabana
cabarcas cabeza cabezas cabezon cabiativa cabiche cabra cabrales cabrera cacais caceres cachaya cachimuel cadavid cadena
caez cagua caicedo caimbal caipe caita cajamarca cala calambas calderon caldon calle calonge calpa calume calvache calvo
camacho camargo camayo cambindo camelo camilo campaz campino campo campos campuzano canadas canas canate canaveral
canchala canchila candelo cando canedo canencio canizales canizalez canizares cano canon cantero canticus cantillo
cantoni cantor capera capote caputo carabali caraballo caracas caracoli caranton carbonell carbono cardales cardenas
cardona cardoso cardozo cariban carlosama carmona caro carpeta carpio carranza carrascal carrasco carrasquilla carreazo
carreno carrera carrillo carrion cartes carupia carvajal carvajalino casadiego casallas casamachin casanova casaran
casas cascavita casiani casierra cassiani cassiany casso castaneda castano casteblanco castellanos castellar castellon
castiblanco castilla castillo castrillon castro catama catano catuche causaya causil caviedes cayapu cayetano cayon
ceballos cebay cedano cedeno cediel celedon celemin celis celorio cely cenen cepeda cera cerchiaro cerda cerinza ceron
cerpa cerquera cerron cervantes cespedes chachinoy chacon chacua chaguala chagueza chajito chala chalarca chamapuro
chamarra chamarravi chamat chami chamorro champutiz chanci chantaca chantre chapal chaparro chapeta chapuel chara
charfuelan charrupi chasoy chaspuengal chaux chavarria chavarriaga chavarro chaverra chaves chavez chavista chepe chia
chica chicangana chico chicunque chiguasuque chilito chilma chima chimbaco chimborazo chimonja chimusquero chindoy
chingate chingual chipatecua chipiaje chiquillo chiquiza chirimia chirimuscay chiripua chirivi chitan chitiva chito
chivata chocho choco choconta chocue choles chuapoque chudt chungana churio ciceri ciclos cifuentes cimarra ciprian ciro
cisneros clavijo clemente clevel cobaria cobo cobos coca cocha cochero coello cogollo cogua cojo coley colimba colina
collante collantes collazos colmenares colorado concha conchacala conde conejo congo consue consuegra conto contreras
copete coqueco coral corchuelo cordero cordoba cordobes cordon cordova coronado coronel coronell corpas corpus corrales
correa correal correales correcha corredor cortazar cortes cortez cortina corzo cossio cota cotacachi cotes cotrino
couttin covaleda coy crespo criollo cristancho cruz cuaces cuacialpud cuadrado cuadros cuaical cuaicual cuama cuaran
cuasalpud cuaspa cuaspud cuasquer cuastumal cuatapi cuatin cuatindioy cuayal cubai cubaque cubides cubillos cucaita
cuchala cuchia cuchillo cuchimba cucuname cucunuba cuellar cuello cuenca cuene cuenu cuero cuervo cuesta cuesvas cuetia
cueto cuetochambo cuetocue cuetumal cuiche cuicue cuitiva culcha culma culman cumaco cumbal cunapa cundumi curbelo
curtidor cuspoca cuta cutiva cuy daconte dagua dajome dallos damian daravina davalos david davila daza dejaneiro
delacruz delahoz delaossa delarosa delatorre delgadillo delgado delrio denis dequia devia diago diaz diazgranados dicue
diez dinas dindicue dinguka dingula diosa dizu dobigama docosabia dogirama dojirama domico dominguez dominico donado
doncel donisabe donoso donquilla dorado doria dovigama duarte ducuara duenas duitama dulcey dumaza duque dura duran
durango dussan echavarria echeverri echeverria echeverry elago elguedo elias elles embus enciso endo enriquez epia
epiayu epieyu epieyuu epinayu epinayuu erazo erira errenuma escalante escamilla escandon escarpeta escarraga escobar
escorcia escudero escue eslait eslava espana espejo espeleta espinal espinel espinosa espinoza espitaleta espitia
esquivel estacio esteban estevez estrada estupinan evao fabregas fagua fajardo falla fandino farekatde farfan faria
fariratofe faura feria fernandez ferreira ferrer ferrin ferro fierro figueredo figueroa fince finscue fiquitiva
firavitoba fitata flautero flechas flor flores florez florian florido foliaco fonseca fontalvo fontecha forastero forero
fori forigua fory francia franco frasica freire fresneda freyle frias fuentes fula funza fuquen fuquene furnieles fusca
fuya gacha gachala gachancipa gaitan galan galarza galeano galeas galezo galindez galindo gallardo gallego gallo galofre
galvan galvez galvis galviz gama gamarra gamba gamboa gamez ganan gantiva gaona garavito garay garces garcia garibello
garizabal garnica garrido garzon gasca gaspar gaviria gazabon gechem gegua gelvez gembuel genes genoy gerena getial gil
giraldo giron gironza gittoma godoy goenaga goez golu gomajoa gomez gomezcasseres gongora gonzales gonzalez gonzalias
gordillo gordon gouriyu grajales granada granados granda grandett grijalba grisales grueso guacaneme guacarapare
guachavez guacheta guadir guagua guaitarilla guaitoto guaje gualapuro gualdron gualguan gualpaz gualtero gualteros
guaman guamanga guampe guanaritama guancha guaneme guanga guapacha guapi guaqueta guaquez guaraca guarin guarnizo
guasaquillo guasarabe guasca guaseruca guasiruma guata guatame guatavita guatiqui guativa guatusmal guauna guauque
guayambuco guayara guayazan guazorna guegia guejia guengue guependo guerra guerrero guerson guetio guetoto guevara gueyo
guezguan gugu guio guipe guisado guiza gurrute gutierrez guzman henao henriquez herazo heredia hermida hernandez herran
herreno herrera herreros hidalgo higuera higuita hilarion hincapie hinestroza hinojosa hio hios hogari holguin homez
hortua hoyos hoz huelgos huepa huerfano huertas humanez hurtado hurtatis ibague ibanez ibarguen ibarra iguaran ijaji
iles imbachi imbacuan imbett inagan inampues inchima infante inga inguilan inseca insignares insuasti insuasty ipia
ipuana ipujan ipuz iquinas iregui iriarte isaacs isarama isaza ismare istacio iza izquierdo jacanamejoy jacanamijoy
jacome jaguandoy jaime jaimes jaimez jalk jaller jamioy janamejoy jansasoy jara jaramillo jarupia jaspi jassir jativa
javela jayaliyu jayariyu jejen jembuel jerekudagaima jerez jifichiu jimaido jimenez jimeno jinnu jitnu jitoma joaqui
jojoa jordan joya juagibioy juajibioy juajinoy juanias jules julicue julio jumi junca junco jurado jusayu jusayuu
juspian kajuyali kubai kuiro kuiru kuwai kuyoteca kwarumaku labio labrada labrador lacera lache lacouture ladeus ladino
lagos laguna laiton lame lamprea lamus lancheros landaeta landazabal landazuri landecho landinez lara largacha largo
larrahondo larrarte larrota lasprilla lasso latorre laureano lavao lazaro leal ledesma ledezma leguizamon leiton leiva
lema lemos lemus lengua lenguazaque lenis leon lerma lesmes letuama leudo leyton leyva lievano lima limachi limaco
limako limas linares liponce lizarazo lizcano llamas llanes llanos llanten llantuy lligalo llinas lloreda loaiza lobaton
lobo loboa lombana londono longa longas lopera loperena lopez lora losada lotero lozada lozano lucumi luengas lugo
luligo luna lunar luque luquez lurduy maca macabare macana maceto machado macheta machuca macias macuna madera madrid
madrigal madronero maecha maestre magin mahecha maigua maigual maiguel majin majore maku makuritofe malaga malagon
malambo malaver maldonado males malo mambague mambuscay manbuscay mancera mancilla mancipe mandinga manga maniguaje
manjarres manjarrez manosalva manotas manquillo manrique mantilla manuel manyoma manzano maquilon marchena marconi
marimon marin maringolo marino mariota marmol marmolejo marquez marriaga marroquin marrugo marsiglia martelo martin
martinez marulanda masmela mastranza matallana matamba matapi mateus matiz matoma matta maturana mavisoy maya mayo
mayoral mayorga maza mazabel mazo mazuera mecha meche medellin medina medrano mejia melendez melenje melgar melgarejo
mellizo melo meluk membache membora mena menco mendez mendieta mendinueta mendiola mendivelso mendivil mendoza meneses
menjura menza mepaquito mera mercado mercaza merchan merino mesa mesias mestizo mestra mestre meza mican micolta mier
miguez milanes millan mina minda mindinero mindiola minotta minu mira mirabal mirana miranda mites mocha mogollon mojica
mojocoa molano molina mona monaco moncada moncaleano moncayo mondol mondongo mondragon moniquira monroy monsalve
monsalvo montagut montalvo montana montanez montano monte montealegre montemiranda montenegro montero monterrosa
monterroza montes montiel montoya monzon moque mora morales moran morantes moreira morelo morelos moreno morera morillo
morinelly moscoso moscote mosquera mota motato motta moya mozo muchachasoy muchavisoy muchicon muelas muenala mueses
muinane mulato mumbaque munera muneton munevar muniz munoz murcia murgas murgueitio muriel murillo musse mususu
mutumbajoy nabusimake nacavera nagles najar naranjo narino nariquiaza narvaez naspiran nastacuas nastar nates nausa
navarrete navarro navas navia nazareno necha negrete negria neira neisa nembarego nemocon nemoga nengarabe neuque neusa
neuta niaza nieto nieves nino niquinas nisperuza nivia noches nocua nofuya noguera nolavita nomelin nontoa nonzoque
norato norena noriega noscue nova novoa nueve nunez nuscue nuste nuvita obando obeso obispo obregon ocaina ocampo ocana
ocavita ochoa ocoro ogari oicata ojeda olarte olaya olivares olivella olivera oliveros olivo olmos ome onate onofre
onogama ontibon opua oquendo ordonez ordosgoitia orduna orduz orejuela orellano orjuela ormaza orobajo orobio orostegui
orozco orrego ortega ortegate ortegon ortiz osa osma osnas osorio osorno ospina ospino ospitia ossa ostos otalora
otalvaro otavo otaya otero ovalle ovalles oviedo oyaga oyola oyuela ozuna paba pabon pacateque pachajoa pacheco pacho
pachon padilla padron paez pai paipa palacino palacio palacios paladines palaiaza palechor palechort palencia pallares
palma palomares palomeque palomino palta panama panameno pancha panche panchi panqueva pantoja papamija papue parada
parales pardey pardo paredes parente parodi parra parrado pascuas pasichana pasos paspuel pastas pastrana pasu patarroyo
paternina patino paushana paushayu pava pavas paya payan payares paz pechene pedraza pedreros pedroza peinado pejendino
pelaez peluffo pena penagos penaloza penaranda penas penata penate penuela perafan peralta perdigon perdiz perdomo perea
pereanez pereira perez perilla perinan perlaza pernett pernia pertiaga pertuz perugache pesca pestana pete petevi petrel
petro piamba pico picon picuasi piedrahita pilcue pillajo pillimue pimiento pinacue pinchao pinchi pineda pinedo pineres
pineros pinilla pinillos pino pinon pinto pinzon piraban pirachican piracoca piracun piragauta piranga piraquive
pirateque piraza pirazan pisamba pisba piscal piso pisso pita pitto piza pizanda pizario pizarro plata playonero plaza
plazas polanco polania polindara polo poloche pomares pombo ponare ponce popayan popo poquiguegue porras portela
portilla porto portocarrero posada poscue posso possu potes poto potosi poveda prada prado preciado prens prieto puchana
puche puchicama puello puenayan puenguenan puentes puerchambud puerres puerta puerto puetaman puetate pujimuy pulecio
pulgar pulgarin pulido pupiales pupo puscus pushaina puyo quecan quecano quejada quelal quemba quenan quenguan quepan
queragama querubin quesada quetama quevedo quiba quicazan quiceno quigua quiguanas quiguantar quiguapungo quijada
quijano quilcue quilindo quilismal quimbaya quimbayo quina quinayas quinche quinchia quinones quinonez quintana quintero
quintin quinto quira quiragama quiro quiroga quiros quiroz quisaboni quisoboni quistial quitian quitiaquez quitumbo
quivano racines rada raigoza ramirez ramon ramos rangel raquira rativa rave realpe rebolledo rebollo recalde recaman
regalado regifo regino reina reinosa reinoso reita remolina remui remuy rendon rengifo renteria restan restrepo retamoso
retavisca revelo revollo revueltas rey reyes riano riascos ribero ribon ricaurte rico rincon rinconada rincones rios
ripe ripoll rivadeneira rivas rivera rivero riveros roa robayo robledo robles roca rocero rocha rodado rodallega rodas
rodriguez rojano rojas roldan roman romana romero romo roncallo roncancio rondon roqueme rosado rosales rosas rosero
roso roys rozo rua ruales ruano rubiano rubio ruda rudas rueda ruge rugel rugeles ruiz runceria rusinque russi ruz saa
saavedra sabino sabogal saboya sacanamboy saenz salah salamanca salamandra salas salazar salcedo saldana saldarriaga
salebe salgado salguero salinas salon samaca samboni samper samudio sanabria sanapi sanchez sanclemente sandoval sangre
sanguino sanin sanjuan sanjuanelo sanmartin sanmiguel santacoloma santacruz santafe santamaria santana santander
santiago santiesteban santodomingo santos santoya sanz sapia sapuana saray sarmiento sarria sastoque sastre satizabal
saucedo sauna scarpetta secue segovia segrera segura seguro sejin sekue sena sepulveda sequera serna serpa serrano
sesquile siabato siachoque siagama siatoba sicard sichaca sicue sierra siijuana sijona sijuana silgado silva simanca
simarra simbaqueba simbaqueva simijaca sinigui sinisterra sirakubo socarras socha sogamoso solanilla solano solarte
soler solipaz solis solorzano somera sopo soracipa sosa soscue sotelo soto sotomayor sua suache suancha suarez suarique
suaza suba subia suesca suescun suesun sulvaran supelano susa susatama sutachan tabares taborda tacha tacuma tafur
tafurt taicus taimal talaga talaigua talero tamanis tamaniza tamara tamayo tandioy tangarife tanimuca tao tapasco tapia
tapias tapie tapiero tapuyima taquez taquinas tarache tarapues tarazona tascon tascus tatis tauchigama tausa tautiva
tavares tavera tecue tegaiza tegria teheran tejada tejeda tejedor tellez tello tenebuel tenganan tenjo tenorio tequia
teran terreros tete teteye tiba tibacuy tibaduiza tibambre tibana tibaquira tibasosa tibavisky tibocha tiboche tiguaque
timana timaran timote tinjaca tintin tintinago tique tiquisaboni tirado tiria tobar tobaria tobon tocancipa tocaria
tocarruncho tocoche tocora tole toledo tolosa toloza tombe tonaimo tonguino topaga toquica tordecilla torne toro torrado
torres toscano totena toto tovar trejos trellez trespalacios triana tribino trillos trivino troches trochez troncoso
trujillo tuberquia tuchin tulande tulcan tulcanaza tumay tumbo tumina tunay tunjano tunjo tunjuelo tuntaquimba tunubala
turga turizo turriago tuta tutistar ubacue ubaque uchima ucros ulchur ulcue ule uleewana uliana ulloa umana umbarila
umenza uncacia uncaria uncasia uni unigarro uparela upegui uraliyu uraliyuu uran urango urazan urbano urbina urdaneta
uriana uribe urieles urquijo urquiza urrea urrego urrutia uruena urueta usa usaquen uscategui useche usma usme usnas
ussa usso usuga usuriaga utima utria vaca valbuena valdelamar valderrama valderruten valdes valdez valencia valenzuela
valero valest valeta valle vallecilla vallejo vallejos valois valoyes valverde vanegas vaquiro varela vargas varon vasco
vasquez vega velaides velaidez velandia velasco velasquez velez velosa vence venecia venegas vente ventura vera verano
verbel vergara vergel verjan viafara viana viancha viasus viatela victoria vidal vidales vides vieira viera vigoya
vilaro villa villabon villada villadiego villafana villafane villalba villalobo villalobos villamarin villamil
villamizar villanueva villareal villarraga villarreal villarroel villazon villegas villota viloria vinasco vinchira
viracacha virguez visbal viscue vitola vitonas vitonco vitucay viuche vivanco vivas viveros walapuana waldo waleman
wasorna wazorna weber wejia wilches wilson woluwoliyu wouriyu xiqua yace yacue yacumal yagari yagary yaguara yaima
yalanda yama yamberla yandi yandun yanez yangana yanten yaquive yara yarpaz yaruro yascual yasno yatacue yate yavinape
yela yeopasa yepe yepes yepez ymbachi yonda yopasa yosa yotengo yucuma yucuna yule yunda yune yurgaqui yusti yusunguaira
zabala zabaleta zabarain zafra zalabata zaldua zambrana zambrano zamora zamudio zapata zapateiro zape zarabanda zarabata
zarate zarta zea zemanate zequeda zetien zetty zipa zorrilla zorro zubieta zubiria zuleta zuluaga zumaque zuniga zurita
zuta
`);
