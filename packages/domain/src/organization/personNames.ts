/** Given names used in Colombia, without accents: what a name made of nothing else may belong to. */
const GIVEN = `
abdias abdon abdul abel abelardo abelino abigail abimael abraham abril ada adalberto adalgisa adalgiza adalia adan adela
adelaida adelfa adelfo adelina adelmo adiela adolfo adonai adonias adrian adriana adriano afranio agapito agripina
agueda agustin agustina agustino aida aidalid aidee aileen airton alan alba albeiro albenis albert alberta albertina
alberto alcibiades alcides alcidia alcira aldair aldana aldemar aldo aleida aleja alejandra alejandrina alejandro alejo
alex alexa alexander alexandra alexei alexi alexia alexis aleyda alfa alfonsina alfonso alfonzo alfredina alfredo alicia
alina aliria alirio alis alison alisson alix almeiro alonso altagracia alvaro alvenis amadeo amado amador amalia amanda
ambrosio amelia amelida amilcar amilkar aminta amira amparo ana anabel anabella anacleto anaida anais anali analia
analida anapaola anastacio anastasio anatolio anayibe ancizar anderley anderson andersson andrea andreina andres
andresfelipe andrey andry aneth angel angela angeles angelica angelino angelith angelly angelo angely angie angy ani
anibal anita anny antonella antonia antonino antonio anuar anyela anyeli anyi apolinar apolonia aquileo aquiles araceli
aracelly aracely araminta arbey arcadio arcelia arcesio archibaldo arelis arelly argelia argelio argelis argemiro
argenis ariana ariel aristela aristides aristobulo arleth arlex arley arlin armando armel armida arnobio arnold arnoldo
arnulfa arnulfo arsenio artemio arturo asael ascencion ascension asdrubal asmed astolfo astrid asuncion atanael atanasio
audelino auden audrey augusto aura aureliano aurelina aurelio aurora aury avelina avelino ayda ayde aydee aymer azael
azalia azeneth azucena baldomero baltasar baltazar barbara barbarita bartolome basilia basilio baudilio bayron beatris
beatriz beder belarmina belarmino belen belisario belkis bellanira benancio benedicta benedicto benicio benigna benigno
benilda benilde benito benjamin berenice berenise bereniz bernabe bernarda bernardino bernardita bernardo berta bertha
bertilda bertilia betsabe betsy betty betulia bibian bibiana bladimir blanca blas bonifacio boris braian brainer brandom
brandon braulio brayan brayham brayner breiner brenda breyner brian briceida briggitte brigida brigith brigitte brillith
briyith bryam bryan byron caleb calixto calos cameron camila camilo candelaria candida candido caridad carina caritina
carla carley carlos carlota carmela carmelina carmelita carmelo carmen carmenrosa carmenza carol carolay carolina
cassandra catalina catalino catherin catherine cayetano cecilia cecilio celedonio celeste celestina celestino celia
celina celmira celso cenaida ceneida cenelia cenobia cesar cesareo charles chirley christian christofer christopher
cielo cindi cindy cirilo cirley ciro clara clarena claret clareth claribel clarisa claritza claudia claudina claudio
clelia clemencia clemente clementina cleofe cleotilde clodomiro clotilde concepcion conrado consolacion constantino
consuelo corina cornelia cornelio cosme crispin crispiniano cristian cristina cristobal custodio dagoberto daimer daira
dairis dairo dairon daisy dalia dalila damaris damary damaso damian danelly daniel daniela daniella danil danilo danis
danna danny darcy darin dario darlin darling darlis darly darwin dary daurys davianis david davinson dayan dayana
dayanna dayhana dayra dayro deicy deiner deisi deissy deisy deivis deivy delcy delfin delfina delia delio delly delmira
delsy demetria demetrio denia denilson denis denise denisse dennis denys derly deya deyanid deyanira deyby diafanor
diana dianid didier diego digna dilan dilia dilma dilsa dimas dina dinora diogenes diomedes dionicio dionisio diosa
dioselin dioselina disney divier dolly dolores dominga domingo donaldis donaldo dora doralba doralice doralis dorelly
dorian doricel dorila doris dorys duban duberney dubier dulcinea dulfay dumar duvan dylan ebelin ebert eberto eddy
edelberto edelma edelmira edelmiro edeltrudis eder edgar edgardo ediberto edid edier edilberto edilma edilson edinson
edison edisson edith edmundo edna eduard eduarda eduardo eduin edulfo eduviges edwar edward edwin edy efigenia efrain
efren egidio egna eidy eivar eladio elba elber elda eldis eleana eleazar elena eleonora eleuteria eleuterio elexis elfa
elfrida eli elian eliana elianis elias elica elicenia elicia elida elides eliecer eliecid eligio elin elio elis elisa
elisabet elisabeth elisenia eliseo elita elizabet elizabeth elizander elizenda elkin ella elmer elmis elodia eloina
eloisa eloy elquin elsa elsi elsy elvecia elver elvia elvin elvira elvis ely emel emelina emely emerita emerson emery
emigdio emilce emildo emili emilia emiliano emilio emilse emilson emily emiro emma emmanuel emperatriz encarnacion
eneida enelda enelia engelbert engels enilda enis enith enna ennio enoc enrique enriqueta epifanio erasmina erasmo
ercilia eric erica erick erika erley erlin erlinda ermelinda ermes ermila erminda ernesta ernestina ernestino ernesto
erney ervin erwin escilda esilda esmeralda esneda esneider espedito esperanza estanislao esteban estefani estefania
estefany estela estelia estella ester esther estiben estid estiven estivenson estrella etel etelvina ethel euclides
eudoro eufemia eufrasia eugenia eugenio eulalia euler eulises euripides eusebio euselina eutimia eutimio eva evangelina
evangelista evaristo evelia evelin evelio evelyn evencio everardo everto eyder ezequias ezequiel faber fabian fabiana
fabio fabiola fabricio faiber faiver fani fanny fanor farid faridy farley faryde fatima fauner faustina faustino fausto
favio fayber faysuli febe federico fedra felicia feliciana feliciano felicidad felicita felicitas felina felipa felipe
felisa felisindo felix fenibal ferleny ferley fermin fermina fernanda fernando ferneidy fernel ferney feyber fidel
fideligna fideligno fidelina fidelino filadelfo filemon filiberto filomena filomeno fiorella flaminio flavia flavio
flerida flor floralba floralia florangela florelia florencia florencio florentina florentino floresmiro floriano
florinda floro forlan fortunato francelina francelly franci francia francined francisca francisco franckly franco francy
frank franklin frankly franklyn franyi fraydel freddy freddys fredesminda fredis fredy freiman fresia fulgencio fulvia
gabino gabriel gabriela gael galo garibaldi gaspar gelmy gema genaro genith genny genoveba genoveva geovani geovanny
geraldin geraldine gerardina gerardo geremias germain german germana germania gerson gersson gertrudis getulio giancarlo
giannina gilberta gilberto gildardo gildaro gilma gina ginet gineth ginna giovana giovanna giovanni giovany gisela
gisell giselle gissela gladis gladiz gladys gleidy glenda glenis glenys gloria gloriana godofredo gonzala gonzalo
goretti graciela graciliano gredy gregoria gregorio greicy gretel gricel gricelda grimaldo griselda guadalupe guido
guillermina guillermo guiselle gumercinda gumercindo gustava gustavo gutemberg hadasa haider halder hamilton hanna
hansel harby harold harrison harry harvey harvy haydee hayder hebert heberto hector heider heidi heidy heidys heimar
heiner heisel helber helda heleana helena helga heli heliana heliberto helida heliodoro helmer helmut helver hemel
henrry henry heraclio hercilia heriberto herley herlinda herman hermann hermelinda hermencia hermencio hermenegildo
hermes hermides hermila hermilda hermina herminda herminia herminio hermogenes hernan hernandez hernando hernesto
hersilia hever higinio hilario hilary hilda hildebrando hilduara hilma himelda hipolita hipolito holman homero honorio
horacio hortencia hortensia hosman huber hubert huberto hugo hugolino humbelina humbertina humberto iban ibeth ibis
ibonne idali idalia idaly idelfonso idelma ider idilia idis ifigenia ignacia ignaciana ignacio ilba ilda ildefonso ilder
ilduara iliana ilona ilsa ilse imel imelda indira ines ingrid ingridt ingris ingry inirida inocencio iraida irenarco
irene irina iris irlanda irlena irlenis irley irma isaac isabel isabela isabelina isabelino isabella isael isaias isaura
isauro iselda isidora isidoro isidro isis islena isleny ismael ismelda ismenia isnardo isolina israel issa italia italo
ivan ivania ivanna iveth ivett ivis ivo ivon ivonne izabella izael jacinto jack jackeline jackson jacob jacobo jacquelin
jacqueline jader jadith jady jael jahir jaider jaidith jaidy jailer jaimar jaime jaimen jainer jair jairo jairzinho
jaiver jakeline jamel jamer james jameson jamid jaminton jamir janeidy janer janet janeth jani jania janier janio jannet
janneth jarol jarold jasbleidy jasbleydi jasleidy jasmin jasmith jasney jason javier javiera jazbleidy jazmin jazmine
jazmith jean jeanette jeanneth jeannette jeferson jeffer jefferson jefry jeidi jeidy jeimmy jeimy jeiner jeinson jeison
jeisson jeisy jenaro jenifer jenith jenni jennifer jenny jennyfer jeny jenyfer jeraldin jeremias jeremy jerico jerly
jerman jeronimo jerry jersey jerson jesenia jesica jessenia jessica jesualdo jesus jeyson jhan jhoan jhoana jhoanna
jhoany jhoel jhojan jhojana jhon jhonatan jhonathan jhonattan jhonier jhonn jhonny jhony jhordan jhorman jhulian jhully
jimena jimmy jineth jissel joan joana joanna joaquin jobana jobany joel johan johana johani johanis johann johanna john
johnathan johnier johnny joiber joiner jonatan jonathan jonny jordan jorge jorgina jorley josafat jose josefa josefina
josefine josefino joselin joselito josemaria josias josselyn josue jovani jovanna jovanny jovany jovino jovita joyce
juan juana juancarlos juberley judiht judit judith judy jules julia julian juliana julianna juliannys juliano juliet
julieta julieth juliette julio junior justa justina justiniana justiniano justino justo juvenal kamila karely karem
karen karent karime karin karina karl karol karolina karoll kary katalina katerin katerine kateryn kathe katherin
katherine katherinne kathya katia katterine kattia katy katya keidy keila keiner keity kelin kelis kellis kelly kelys
kendra kenia kenneth keren kerlin kerly ketty kevin kevyn keyla keyner kiara kimberley kimberly kimy kleiber korina
kristian lady ladys laidy lain laisa larissa lariza laudelino laudid laura laureana laureano lauren laurentino lauriano
lazara lazaro leandra leandro leda leiby leider leidi leidiana leidy leidys leila leiner leison leiza lelia lenin lenis
leny leocadia leocadio leonarda leonardo leonel leonelia leonidas leonidez leonila leonilde leonor leonora leonte
leopoldo leovigildo lesbia lesley leslie lesly leticia lewis ley leyda leyder leydi leydis leydy leyla leyner libaniel
libardo libia libni liborio liced licenia licet liceth licinia lida lidia lidis lidya ligdia ligia lilia lilian liliana
lilibet lilibeth lilliana lina linamaria linda lindelia lindsay linet lino liria lisa lisandro lisardo lisbet lisbeth
liseth lisette lisney lisseth litza livia livis liz lizandro lizardo lizbeth lizet lizeth lizzeth lola longino lorayne
lorein lorena lorenis lorenza lorenzo lourdes loyda luana lubin lubis lucas luceli lucelia lucelly lucely lucenith
lucero lucia luciana luciano lucidia lucila lucina lucinda lucrecia lucrecio lucy ludis ludivia ludwing ludy ludys luis
luisa luisana luisfernando luisito luper luz luzbely luzdary luzmary luzmery luzmila luznidia lyda lydia lyliana lynda
mabel macarena macario macedonio madelein madeleine madeleyne mady magali magaly magda magdalena magdaleno magdaly
magnolia magnory maicel maicol maida maikol mailyn maira malena malka mallerly malory malvina manfred manuel manuela
marbel marbelis marbella marcel marcela marceliano marcelino marcelly marcelo marcia marcial marco marcos mareidy
marelvis marelys margareth margarita margarito margot margy maria mariadelcarmen mariaelena mariajose marian mariana
marianela mariangel marianny mariano mariapaula maribel maricel maricela mariceli maricely maricruz mariela marielena
marielly marilce marilin mariloly marilu mariluz marilyn marina marinela marino mario marisel marisela marisol maritza
marlen marlene marleni marlenis marleny marley marlies marlin marloby marlon marly marlyn marlys marnell marquesa marta
martha martin martina martiniano marvin mary maryeli maryi maryluz maryory marys maryuri maryury matea mateo mathias
matias matilde matteo matthew maura mauren mauricio maurilio mauro maximiliano maximina maximino maximo mayerli mayerlin
mayerlis mayerly mayi mayler mayluz mayra mayte mayuri medarda medardo meidy meira melania melanio melany melba melida
melisa melissa melkis mellisa melquiades melquisedec melva menandro mercedes mercedez mercy merly merlyn mery meyer
micaela michael michel michell michelle miguel miguelina mijail mila miladis milady milagro milagros milciades mildred
mileidy milena milexy miley milko miller milton mirella mirelly mireya mireyda miriam mirian mirna mirta miryam misael
mitzy modesto mohamed moises mona monica moraima moralba muriel myriam myrian nadia nadin nadith nadya nahum naima nairo
nairobi nancy nando naomi narciso narda naren nasly natacha natali natalia natalie nataly nataniel nathali nathalia
nathaly nathan natividad naty nausica nayib nayibe nazareth nazario neftali neftaly neiber neida neider neidy neifi neil
neila neira neiver nel nelci nelcy nelda nelfy neli nelida nelly nellys nelsa nelsi nelson nelsy nelys nemesio
nepomuceno nereida nerieth neris nery nestor nevardo nevis newton ney neyda neyder neyi neyid neyla nicanor niccole
nicol nicolas nicolasa nicole nicolle nidia nidian niever nieves nilda nilia nils nilsa nilson nina ninfa nini niria
nivia nixon niyer niyireth noe noel noelba noelia noelly noemi noemy nohelba nohelia nohemi nohemy nohora nohra nolberto
nolly nora norberto norbey norby norela norella norelly noris norma norman norvey norvi nubia nubiola numael nuri nuris
nury nurys nuvia nydia nyrian obdulia obdulio obed ober ociris octavia octaviana octaviano octavio odair odalis odila
odilia odilio ofelia ofir olaf olegario olga oliberto olimpo olinda oliva oliver oliverio olivero olivia olivo omaira
omar omer omero onaldo oneida onelia onesimo onofre onoria orfa orfelina orfidia orfilia oriana oriol orlando orlay
orleny orley orlinda osbaldo oscar osiel osiris osman osmar osnaider osneider osvalda osvaldo oswald oswaldo otilia
otmaro otoniel otoniela otto ovidio pablo pacifico palmenia palmira pamela pamella pandora paola paolina paolo pascual
pascuala pastor pastora patricia patricio patrocinia patrocinio paublo paul paula paulina paulino paulo pavel pedro
pepita peregrina peregrino perla perseo petra petrona petronila piedad pierina pilar pio piter placido plinio plutarco
policarpa policarpo polidoro polonia poncio porfirio praxedes primitiva primitivo priscila priscilla procopio prospero
prudencia prudencio pura querubin quintiliano quirino quiteria rafael rafaela rafaelina raimundo raisa ramira ramiris
ramiro ramon ramona rangel raquel raul raynel rebeca rebeka regina regulo reimon reina reinaldo reinel reiner remberto
remedios remigio renan renata renaud rene renzo reyes reyna reynaldo ricardina ricardo ricaurte richar richard richell
rigo rigoberta rigoberto rina rita rito ritta robert robertina roberto robin robinson robinsson rocio rodolfina rodolfo
rodrigo rogelia rogelio roger rolando roman romario romel romelia romina romulo ronal ronald ronaldo ronny roque rosa
rosabel rosaelvira rosalba rosalbina rosalia rosalina rosalinda rosana rosangela rosario rosaura roselia roselin rosely
rosemary rosemberg rosendo rosio rosita rosmary rosmery rosmira rossana roswell rosy rovira roxana royer rubby rubelio
ruben rubi rubiela rubilda rubinstein ruby rudecindo rudesindo rudy rufina rufino ruperta ruperto rusbel rusbelth rut
ruth ruthmary sabas sabina sabrina sady sagrario saida saira salome salomon salustiano salvador salvadora samai samanta
samantha samara samary samir samuel samy sandalio sandra sandro sandy sanin santa santiago santos sara sarah sarai saray
sarela sarita saturnino saul sebastian segunda segundo selena selene senaida senen serafin serafina sergio servando
servio seudiel severiano severo shaira shakira sharik sharith sharom sharon sheila shelly sherly shirley shirly sibila
sidney sigifredo silenia silfredo silvana silveria silverio silvestre silvia silvio simeon simey simon simona sindy
siomara siris sirley sixta sixto snaider socorro socrates sofia sofonias sol solange solangel solangela solanyi soledad
solmary sonia sonny soraida soraima sorangel soranyi soraya steeven stefania stefanie stefanny stefany stella stephania
stephanie stephany steven stevenson sthefany stiven suleidy suleima suly surley susan susana susy suyapa tadeo talia
tamara tancredo tania tarcila tarcisio tatiana tatyana taylor tayron telesforo telly telmo teodolfo teodolinda teodomiro
teodora teodoro teodosio teofila teofilo terencia teresa teresita tereza thaliana thiago thomas tiberio tifany tilcia
tilio timoteo tirsa tirso tito tivisay tobias tomas tomasa torcuato toribio trinidad tulia tulian tulio tyrone ubaldina
ubaldo uber ulda uldarico ulises ulpiano umar umberto urbana urbano urias uriel ursula ursulina valdemar valentin
valentina valentino valeria valeriano valerie valerin valerio valery vanda vanesa vanessa vannesa velky venancio venus
vera vernis verny veronica vianey vianney vicencia vicenta vicente vicky victor victoria victoriano victorina victorino
vidal viki vilma vilmar vina violet violeta virgelina virgilio virginia vitalina vitelio viterbo vivian viviana vivianne
vladimir vladimiro volney wadith walberto waldina waldir waldo waldy walker walter wanda warner washington wbeimar
weimar welington wendel wendell wender wendi wendy werner wilber wilberth wilberto wilder wilfer wilfredo wilfrido
wiliam wilian wilington wilinson wilinton william williams willian willington wilman wilmar wilmara wilmer wilson wilton
wilver winer winny winston wisner wiston wuilmer xavier xenen xenia ximena xiomara xiomi yaddy yadi yadid yadile yadira
yady yaimar yaina yair yaira yaisa yajaira yakeline yalile yamid yamil yamile yamilec yamilet yamileth yamith yanela
yaneli yanelis yanet yaneth yanid yanina yanira yaniris yanith yanneth yanny yaquelin yaqueline yarid yaritza yarledy
yarlenis yarleny yarley yasmid yasmin yasmina yasmira yasmith yazmid yazmin yecid yeferson yeferzon yefferson yehimy
yeider yeimar yeimi yeimy yein yeiner yeini yeinson yeison yeisson yelena yelitza yenci yency yener yeni yenifer
yenifher yenis yenith yenni yennifer yennis yenny yeny yeraldin yeraldine yeritza yerli yerlin yerlis yerly yermy yerson
yerzon yesenia yeseth yesica yesid yesika yesit yessenia yessica yessid yeudy yexica yeymi yicel yicela yicenia yiceth
yilber yilda yilmar yimi yimmy yina yineidy yinet yineth yinna yirley yised yisel yisela yisney yisneydi yizeth yoban
yobana yobany yohan yohana yohanis yohanna yohany yohn yojan yolaima yolanda yoleida yoli yolima yolman yonatan yonathan
yoni yony yorladis yorlady yorleni yorlenis yorleny yorley yorman yormary yosef yosimar yovani yovanna yovany yowani
ysabel yuber yuberth yuceli yudi yudis yudith yudy yuleidy yuleima yuleisy yuli yulian yuliana yuliet yulieth yulisa
yulissa yulitza yuliza yullieth yuly yunior yuraima yurani yuranis yuranny yurany yureidy yureny yuri yuris yurleidy
yurlenis yurley yury yusely yuseth yusnaidy yusti zahira zaida zaide zaira zamira zandra zaray zarina zayda zeida
zenaida zeneida zenen zenia zenobia zenon zharick zoe zoila zonia zoraida zoraide zoranyi zulay zuleidy zuleima zuleyka
zuleyma zulima zully zulma zunilda zury
`;

/** Surnames used in Colombia, without accents. */
const SURNAMES = `
abadia abaunza abella abello abondano abreu abril acero acevedo acosta acuna adarme agamez agreda aguado agualimpia
aguancha aguas agudelo aguiar aguilar aguilera aguino aguirre ahumada alape alarcon alba alban albarracin albornoz
alcala alcazar alcendra alcocer aldana alean alegria aleman alfaro alfonso algarra aljure almanza almario almeciga
almeida almonacid alomia alonso altafulla altamar altamirano altuzarra alvarado alvarez alvarino alvear alvis alzate
amado amador amariles amarilla amarillo amaris amariz amaya ambuila amezquita amorocho amortegui amu anaya ancizar
andrade angarita angel angola angulo anillo antolinez antury anzola apache aparicio aponte aponza apraez aragon aragones
aranda arango araque araujo arbelaez arbey arboleda arce archila arcila arciniegas arciria arco arcos ardila arenales
arenas arevalo arguelles arguello arias aricapa aristizabal ariza arizala arjona armenta armero arrieta arroyave arroyo
arrubla arteaga arteta artunduaga arzayus arzuaga ascanio asencio asprilla astaiza atehortua atencia atencio atuesta
avella avellaneda avello avendano avila aya ayala ayazo ayerbe ayos ayure azcarate azuero bacca badel badillo baez
bahamon balaguera balanta balcazar balcero baldion ballen ballestas ballesteros banguera banguero banol baquero
baracaldo barahona barajas barakat barbosa barbudo barcelo barco bareno baron barona barragan barrantes barraza barreiro
barreneche barrera barrero barreto barrientos barriga barrios barros basante bastidas basto bastos batero batista baute
bautista bayona becerra becoche bedon bedoya bejarano belalcazar bello beltran beltre benalcazar benavides benavidez
bencardino benitez benitorrevollo benjumea bentham berbeo berdugo bermeo bermon bermudez bernal bernate berrio berrios
berrocal betancourt betancourth betancur bisbicus bitar blanco blandon blanquiceth bobadilla bocanegra bohada bohorquez
bolano bolanos bolena bolivar bonilla bonza borda borja borras borrero botache botello botero botia botina bracho brand
bravo briceno brieva brinez brito brochero bru buchely buelvas buenaventura buendia bueno buesaquillo buitrago bula
burbano burgos bustacara bustamante bustillo bustos butrago cabal caballero cabana cabarcas cabeza cabezas cabiativa
cabra cabrales cabrera caceres cachaya cadavid cadena caez cagua caicedo caipe cajamarca cala calambas calderon calle
calonge calpa calume calvache calvo camacho camargo camayo camelo camilo campaz campino campo campos campuzano canas
canaveral canchala canchila candelo canedo canencio canizales canizalez canizares cano canon cantero cantillo cantor
capera caputo carabali caraballo caranton carbonell carbono cardales cardenas cardona cardoso cardozo carlosama carmona
caro carpeta carranza carrascal carrasco carrasquilla carreazo carreno carrera carrillo carrion cartes carvajal
carvajalino casadiego casallas casanova casas cascavita casierra cassiani castaneda castano casteblanco castellanos
castellar castellon castiblanco castilla castillo castrillon castro catama catano causaya causil caviedes cayon ceballos
cedano cedeno cediel celedon celemin celis celorio cely cepeda cera cerchiaro cerda cerinza ceron cerpa cerquera
cervantes cespedes chacon chacua chala chalarca chamat chamorro chanci chantre chaparro chapeta chara chaux chavarria
chavarriaga chavarro chaves chavez chavista chica chicangana chiguasuque chilito chimbaco chimonja chindoy chiquillo
chitan chitiva choconta choles ciceri cifuentes ciro cisneros clavijo cobo cobos coca cochero cogollo cogua coley colina
collante collantes collazos colmenares colorado concha consuegra contreras copete coqueco coral corchuelo cordero
cordoba cordon cordova coronado coronel coronell corpas corpus corrales correa correal correales correcha corredor
cortazar cortes cortez cortina corzo cossio cota cotes cotrino covaleda coy crespo criollo cristancho cruz cuadrado
cuadros cuaran cuaspud cubaque cubides cubillos cuchia cuchimba cuellar cuenca cuenu cuero cuervo cuesta cuesvas cuetia
cueto cuetocue cuitiva culma culman curtidor cuspoca cuta cutiva cuy daconte dagua dajome dallos damian daravina davalos
david davila daza delacruz delahoz delaossa delarosa delatorre delgadillo delgado delrio devia diago diaz diazgranados
diez dinas diosa dizu dominguez donado doncel donoso dorado doria duarte duenas duitama dulcey duque duran durango
dussan echavarria echeverri echeverria echeverry elguedo elias elles embus enciso enriquez epia erazo erira escalante
escamilla escandon escarraga escobar escorcia escudero escue eslait eslava espana espejo espeleta espinal espinel
espinosa espinoza espitaleta espitia esquivel estacio esteban estevez estrada estupinan fabregas fagua fajardo falla
fandino farfan faria faura fernandez ferreira ferrer ferrin ferro fierro figueredo figueroa fince flautero flechas flor
flores florez florian florido foliaco fonseca fontalvo fontecha forero forigua fory francia franco fresneda freyle frias
fuentes fula fuquen fuquene furnieles fuya gacha gachancipa gaitan galan galarza galeano galeas galezo galindo gallardo
gallego gallo galofre galvan galvez galvis galviz gama gamarra gamba gamboa gamez gantiva gaona garavito garay garces
garcia garizabal garnica garrido garzon gasca gaspar gaviria gazabon gechem gelvez genes gerena gil giraldo giron godoy
goenaga goez gomez gomezcasseres gongora gonzales gonzalez gonzalias gordillo gordon grajales granada granados granda
grandett grijalba grisales grueso guacaneme guacheta guaje gualdron gualtero gualteros guaman guamanga guampe guaneme
guanga guapacha guaqueta guaraca guarin guarnizo guasca guata guatame guatavita guauque guayara guayazan guengue
guependo guerra guerrero guetio guevara guezguan guio guisado guiza gurrute gutierrez guzman henao henriquez herazo
heredia hermida hernandez herran herreno herrera herreros hidalgo higuera higuita hilarion hincapie hinestroza hinojosa
hio hios holguin homez hortua hoyos hoz huelgos huepa huertas humanez hurtado hurtatis ibague ibanez ibarguen ibarra
iguaran iles imbachi imbacuan imbett inagan infante inga insignares insuasti insuasty ipia ipuz iregui iriarte isaacs
isaza izquierdo jacanamejoy jacome jaime jaimes jaimez jalk jaller jamioy janamejoy jara jaramillo jaspi jassir jativa
javela jejen jerez jimenez jimeno joaqui jojoa jordan joya juajibioy jules julicue julio junca junco jurado labrada
labrador lacera lache lacouture ladeus ladino lagos laguna laiton lame lamprea lamus lancheros landaeta landazabal
landazuri landinez lara largo larrahondo larrarte larrota lasprilla lasso latorre lavao leal leguizamon leiton leiva
lemos lemus lenis leon lerma lesmes leudo leyton leyva lievano limas linares lizarazo lizcano llamas llanes llanos
llanten llinas lloreda loaiza lobaton lobo lombana londono longas lopera lopez lora losada lotero lozada lozano lucumi
luengas lugo luligo luna lunar luque lurduy maca macana machado machuca macias madrid madrigal maecha maestre magin
mahecha maigual maiguel malagon malambo malaver maldonado mancera mancilla mancipe manga manjarres manjarrez manosalva
manotas manquillo manrique mantilla manzano marchena marconi marin maringolo marino mariota marmol marquez marriaga
marroquin marrugo marsiglia martelo martin martinez marulanda masmela mastranza matallana matamba mateus matiz matoma
matta maturana maya mayoral mayorga maza mazabel mazo mazuera meche medellin medina medrano mejia melendez melgar
melgarejo mellizo melo mena menco mendez mendieta mendinueta mendivelso mendivil mendoza meneses menjura menza mercado
merchan merino mesa mesias mestizo mestra meza mican mier miguez milanes millan mina minda mindiola minotta minu mira
miranda mogollon mojica mojocoa molano molina mona moncada moncaleano moncayo mondol mondragon monroy monsalve monsalvo
montagut montalvo montana montanez montano monte montealegre montemiranda montenegro montero monterrosa monterroza
montes montiel montoya monzon moque mora morales moran morantes moreira morelo morelos moreno morera morillo morinelly
moscoso mosquera mota motta moya mozo muchavisoy muchicon muelas mueses munera muneton munevar muniz munoz murcia murgas
murgueitio muriel murillo mususu nagles naranjo narino narvaez naspiran nates nausa navarrete navarro navas navia necha
negrete neira neisa neuta nieto nieves nino nisperuza nivia noches nocua noguera nontoa nonzoque norato norena noriega
noscue nova novoa nunez nuste obando obeso obregon ocampo ocana ochoa ocoro ojeda olarte olaya olivares olivella olivera
oliveros olivo olmos ome onate onofre ontibon oquendo ordonez ordosgoitia orduna orduz orejuela orellano orjuela ormaza
orobio orostegui orozco orrego ortega ortegate ortegon ortiz osa osma osorio osorno ospina ospino ospitia ossa ostos
otalora otalvaro otavo otaya otero ovalle ovalles oviedo oyaga oyola oyuela ozuna pabon pachajoa pacheco pachon padilla
padron paez paipa palacino palacio palacios paladines palechor palechort palencia pallares palma palomares palomeque
palomino palta pancha panche panqueva pantoja papamija parada parales pardey pardo paredes parodi parra parrado pascuas
pastas pastrana patarroyo paternina patino pava pavas paya payan payares paz pechene pedraza pedreros pedroza peinado
pejendino pelaez peluffo pena penagos penaloza penaranda penata penate penuela perafan peralta perdigon perdomo perea
pereanez pereira perez perilla perinan pernett pertuz pesca petrel petro piamba pico picon piedrahita pilcue pimiento
pinchao pineda pineres pineros pinilla pinillos pinon pinto pinzon piraban piracoca piracun piraquive pirateque pirazan
piscal pita piza pizarro plata plaza plazas polanco polania polindara polo poloche pomares pombo ponce poquiguegue
porras portela portilla porto portocarrero posada posso potes potosi poveda prada prado preciado prens prieto puche
puello puentes puerchambud puerta puerto pulecio pulgar pulgarin pulido pupiales pupo pushaina puyo quecano quemba
quenguan queragama quesada quetama quevedo quicazan quiceno quijada quijano quilindo quimbaya quimbayo quina quinche
quinchia quinones quinonez quintana quintero quintin quinto quiroga quiros quiroz quisaboni quisoboni quistial quitian
quitiaquez quivano racines rada raigoza ramirez ramon ramos rangel rativa rave realpe rebolledo rebollo recalde recaman
regalado regifo regino reina reinoso reita remolina rendon rengifo renteria restan restrepo retamoso retavisca revelo
revollo revueltas rey reyes riano riascos ribero ribon ricaurte rico rincon rincones rios ripe ripoll rivadeneira rivas
rivera rivero riveros roa robayo robledo robles roca rocero rocha rodado rodas rodriguez rojano rojas roldan roman
romana romero romo roncallo roncancio rondon rosado rosales rosas rosero roso roys rozo rua ruales ruano rubiano rubio
ruda rudas rueda ruge rugel rugeles ruiz rusinque russi ruz saavedra sabino sabogal saenz salah salamanca salas salazar
salcedo saldana saldarriaga salebe salgado salguero salinas samaca samboni samper samudio sanabria sanchez sanclemente
sandoval sanguino sanin sanjuan sanjuanelo sanmartin sanmiguel santacoloma santacruz santafe santamaria santana
santander santiago santiesteban santodomingo santos santoya sanz saray sarmiento sarria sastoque sastre scarpetta
segovia segrera segura seguro sejin sena sepulveda sequera serna serpa serrano siabato siatoba sicard sichaca sierra
silgado silva simanca simbaqueba simbaqueva simijaca sinisterra socarras socha solanilla solano solarte soler solipaz
solis solorzano somera soracipa sosa sotelo soto sotomayor sua suache suancha suarez suarique suaza subia suescun
sulvaran supelano susa susatama tabares taborda tacha tafur tafurt talaga talaigua talero tamara tamayo tandioy
tangarife tapasco tapia tapias tapie tapiero taquinas tarache tarazona tascon tatis tautiva tavares tavera tegria
teheran tejada tejeda tejedor tellez tello tenganan tenjo tenorio teran terreros tete tibaduiza tibaquira tibavisky
tibocha tiboche timana timaran timote tinjaca tintin tintinago tique tirado tiria tobar tobaria tobon tocaria tocora
tole toledo tolosa toloza tombe tonguino topaga toquica tordecilla torne toro torrado torres toscano tovar trejos
trespalacios triana tribino trillos trivino troches trochez troncoso trujillo tuberquia tulande tulcan tumay tumina
tunjano tunjo tunubala turga turizo turriago tuta ubaque uchima ucros ulchur ulcue ulloa umana umbarila uni unigarro
uparela upegui uran urango urazan urbano urbina urdaneta uriana uribe urieles urquijo urquiza urrea urrego urrutia
uruena urueta usa usaquen uscategui useche usma usme ussa usuga utria vaca valbuena valdelamar valderrama valderruten
valdes valencia valenzuela valero valest valeta valle vallecilla vallejo vallejos valois vanegas vaquiro varela vargas
varon vasco vasquez vega velaides velaidez velandia velasco velasquez velez velosa vence venecia venegas vente vera
verano verbel vergara vergel verjan viafara viana viancha viasus viatela victoria vidal vidales vides vieira viera
vigoya vilaro villa villabon villada villadiego villalba villalobo villalobos villamil villamizar villanueva villareal
villarraga villarreal villarroel villazon villegas villota viloria vinasco vinchira viracacha virguez visbal vitola
vitonas vivanco vivas viveros weber wilches wilson yacue yacumal yaima yalanda yanez yanten yaquive yara yaruro yascual
yasno yatacue yate yela yepes yepez yopasa yosa yotengo yucuma yule yunda yusti yusunguaira zabala zabaleta zabarain
zafra zaldua zambrana zambrano zamora zamudio zapata zapateiro zape zarabanda zarate zarta zea zequeda zetien zipa
zorrilla zorro zubieta zubiria zuleta zuluaga zuniga zurita zuta
`;

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

export const givenNames = words(GIVEN);
export const surnames = words(SURNAMES);
