import { words } from './words.ts';

/** Given names used in Colombia, without accents: what a name made of nothing else may belong to. */
export const givenNames = words(`
abdias abdon abdul abel abelardo abelina abelino abigail abimael abraham abril absalon acacio ada adalberto adalgisa
adalgiza adalia adan ade adela adelaida adelfa adelfo adelia adelina adelinda adelmo adiela adolfina adolfo adonai
adonias adonis adrian adriana adriano afranio agapita agapito agripina agripino agueda agustin agustina agustino aida
aidalid aidee aileen airton alan alba albeiro albenis albert alberta albertina alberto albina albino alcibiades alcides
alcidia alcira aldair aldana aldemar aldo aleida aleja alejandra alejandrina alejandrino alejandro alejo alex alexa
alexander alexandra alexei alexi alexia alexis aleyda alfa alfonsa alfonsina alfonso alfonzo alfredina alfredo alicia
alicio alina aliria alirio alis alison alisson alix almeiro alonso altagracia alvaro alvenis alvina amadeo amado amador
amalfi amalia amancio amanda amaranta amaru amasilia ambrosia ambrosio amelia amelida amelio americo amilcar amilkar
aminta amira amparo ana anabel anabella anacleto anaida anais anali analia analida ananias anapaola anastacio anastasio
anatilde anatolia anatolio anayibe ancizar anderley anderson andersson andrea andreina andres andresfelipe andrey andry
aneth angel angela angeles angelica angelino angelith angelly angelmiro angelo angely angie angy ani anibal aniceta
aniceto anita anny anselma anselmo antera antero antolina antonella antonia antonino antonio anuar anyela anyeli anyi
apolinar apolonia apolonio aquileo aquiles aquilina aquilino araceli aracelly aracely araminta arbey arcadio arcelia
arcenia arcesia arcesio archibaldo arcila arelis arelly argelia argelio argelis argemira argemiro argenis ariana ariel
aristarco aristela aristides aristobulo arleth arlex arley arlin armando armel armida arminda arnobia arnobio arnold
arnoldo arnulfa arnulfo arquimedes arsenio artemia artemio arturo arwawiko asael ascencion ascension asdrubal asisclo
asmed astolfo astrid asuncion atala atanael atanasia atanasio ati atilano atilia atilio audelino auden audrey augusto
aulio aura aurelia aureliano aurelina aurelio auristela aurita aurora aury avelardo avelina avelino ayda ayde aydee
aymer azael azalia azeneth azucena balbina balbino baldomera baldomero baltasar baltazar barbara barbarita bartola
bartolo bartolome basilia basilio basilisa batilde batsi baudilio bayron beatris beatriz beder belarmina belarmino belen
belermina belisario belkis bellanira benancio benedicta benedicto benicio benigna benigno benilda benilde benito
benjamin benkos berenice berenise bereniz bernabe bernabela bernarda bernardino bernardita bernardo berta bertha
bertilda bertilia betsabe betsy betty betulia bibian bibiana bioho bladimir blanca blas blasina bonifacia bonifacio
boris braian brainer brandom brandon braulia braulio brayan brayham brayner breiner brenda breyner brian briceida
briggitte brigida brigido brigith brigitte brillith briyith bryam bryan bunkua bunkwa bunkwanarwa byron caleb calixta
calixto calos cameron camila camilo candelaria candelario candida candido canuta canuto caridad carina caritina carla
carley carlina carlos carlota carmela carmelina carmelita carmelo carmen carmenrosa carmenza carol carolay carolina
casiana casiano casilda casimira casimiro cassandra casto catalina catalino catherin catherine cayetana cayetano cecilia
cecilio ceferina ceferino celedonia celedonio celeste celestina celestino celia celina celmira celmo celsa celso cenaida
ceneida cenelia cenobia cenon cesar cesareo cesarina charles charo chava chavela chayo chela chelo chepe chepita
chiquinquira chirley christian christofer christopher chucho cielo cindi cindy cipriana cipriano ciriaca ciriaco cirila
cirilo cirley ciro clara clarena claret clareth claribel clarisa claritza claudia claudina claudino claudio clelia
clemencia clemente clementina clementino cleofas cleofe cleofelina cleofina cleomedes cleotilde cleto clodomira
clodomiro clotilde columba concepcion concesa concha conchita conrado consejo consolacion constantino consuelo contardo
corina cornelia cornelio corpus cosme crescencia crescencio crisanta crisanto crisologo crisostoma crisostomo crispin
crispiniano cristian cristina cristobal cruz cruzana cupertina cupertino custodia custodio dagoberta dagoberto daimer
daira dairis dairo dairon daisy dalia dalila damaris damary damasa damaso damian damiana danelly daniel daniela daniella
danil danilo danis danna danny darcy darin dario darlin darling darlis darly darwin dary daurys davianis david davinson
dayan dayana dayanna dayhana dayra dayro debora deicy deiner deisi deissy deisy deivis deivy delcy delfa delfin delfina
delfino delia delio delly delmira delsy demetria demetrio denia denilson denis denise denisse dennis denys deogracias
derly desideria desiderio deya deyanid deyanira deyby diafanor diana dianid didier diego digna dilan dilia dilma dilsa
dimas dina dinora diocelina diodora diogenes diogracia diomedes dionicio dionisia dionisio dios diosa dioselin dioselina
disney divier dolly dolores dolorosa domiciano dominga domingo domitila domitilo donaldis donaldo donata donato dora
doralba doralice doralis dorelly dorian doricel dorila doris dorotea doroteo dorys duban duberney dubier dulcinea dulfay
dumar duna dunen duvan dwanimako dwiarinka dwiawingumu dylan ebelin ebert eberto eddy edelberto edelma edelmira edelmiro
edeltrudis eder edgar edgardo ediberto edid edier edilberto edilma edilson edinson edison edisson edith edmundo edna
eduard eduarda eduardo eduin edulfo eduviges eduvigis eduvina edwar edward edwin edy efigenia efrain efren egidia egidio
egna eidy eivar eladio elba elber elciario elda eldis eleana eleazar elena eleonora eleuteria eleuterio elexis elfa
elfrida eli elian eliana elianis elias elica elicenia elicia elida elides eliecer eliecid eligio elin elio elis elisa
elisabet elisabeth elisea elisenia eliseo elita elizabet elizabeth elizander elizenda elkin ella elmer elmis elodia
eloina eloisa eloy elpidia elpidio elquin elsa elsi elsy eluvina elvecia elver elvia elvigia elvin elvira elvis ely ema
emel emelia emelina emely emerenciana emerita emerson emery emeteria emeterio emigdia emigdio emilce emildo emili emilia
emiliano emilio emilse emilson emily emiro emma emmanuel emperatriz encarna encarnacion enedina eneida enelda enelia
engelbert engels engracia enilda enis enith enna ennio enoc enrique enriqueta epifania epifanio epimenio erasmina erasmo
ercilia eric erica erick erika erley erlin erlinda ermelinda ermes ermila erminda ernesta ernestina ernestino ernesto
erney ervin erwin escilda esilda esmeralda esneda esneider espedito esperanza estanislada estanislao esteban estefana
estefani estefania estefany estela estelia estella ester estercilia esther estiben estid estiven estivenson estrella
etel etelmina etelvina ethel euclides eudocia eudocio eudoro eudosia eufemia eufrasia eufrasio eufrosina eugenia eugenio
eulalia euler eulises eulogia eulogio euripides eusebia eusebio euselina eustacia eustaquia eustaquio eustasio eustoquia
eutimia eutimio eutiquio eva evangelina evangelino evangelista evarista evaristo evelia evelin evelino evelio evelis
evelyn evencio everardo everildo everto exequiel eyder ezequias ezequiel ezequiela faber fabian fabiana fabio fabiola
fabriciana fabricio facunda facundo faiber faiver fani fanny fanor farid faridy farley faryde fatima fauner faustina
faustiniano faustino fausto favio fayber faysuli febe federica federico fedra felicia feliciana feliciano felicidad
felicita felicitas felina felipa felipe felisa felisindo felix fenibal ferleny ferley fermin fermina fernanda fernando
ferneidy fernel ferney feyber fidel fidela fidelia fideligna fideligno fidelina fidelino fidencia fidencio filadelfia
filadelfo filemon filiberto filomena filomeno fiorella fito flaminio flavia flaviano flavio flerida flor floralba
floralia florangela florelia florencia florencio florentina florentino floresmila floresmiro floriano florinda floripe
florisa floro forlan fortunata fortunato francelina francelly franci francia francined francisca francisco franckly
franco francy frank franklin frankly franklyn franyi fraydel freddy freddys fredesminda fredis fredy freiman fresia
froilan froilana fructuoso fulgencia fulgencio fulvia gabina gabino gabriel gabriela gael galo garibaldi gaspar
gaudencia gaudencio gaudiosa gelasio gelmira gelmy gema genara genaro generosa generoso genith genny genoveba genoveva
gentil georgina geovani geovanny geraldin geraldine gerarda gerardina gerardo geremias germain german germana germania
gersain gerson gersson gertrudis getulia getulio giancarlo giannina gilberta gilberto gildardo gildaro gilma gina ginela
ginet gineth ginna giovana giovanna giovanni giovany gisela gisell giselle gissela gladis gladiz gladys gleidy glenda
glenis glenys gliceria glicerio gloria gloriana godofredo gonzala gonzalo goretti gorgonio goya goyo gracia graciano
graciela graciliano gredy gregoria gregorio gregorita greicy gretel gricel gricelda grimaldo griselda guadalupe guido
guillermina guillermo guiselle gumercinda gumercindo gumersinda gumersindo gundiwa gunnawia gustava gustavina gustavo
gutemberg hadasa haider halder hamilton hanna hansel harby harold harrison harry harvey harvy haydee hayder hebert
heberto hector heider heidi heidy heidys heimar heiner heisel heladia heladio helber helda heleana helena helga heli
heliana heliberto helida heliodora heliodoro helmer helmut helver hemel hemeterio henrry henry heraclia heraclides
heraclio hercilia heriberto herley herlinda herman hermann hermelina hermelinda hermencia hermencio hermenegilda
hermenegildo hermes hermides hermila hermilda hermilo hermina herminda herminia herminio herminsul hermogena hermogenes
hernan hernandez hernando hernesto hersilia hever higinia higinio hilaria hilario hilarion hilary hilda hildebrando
hilduara hilma himelda hipatia hipolita hipolito holman homero honoria honorina honorio horacia horacio hortencia
hortencio hortensia hosman huber hubert huberto hugo hugolino humbelina humberta humbertina humberto iban ibeth ibis
ibonne idali idalia idaly idelfonso idelma ider idilia idis ifigenia ignacia ignaciana ignacio ignacita ilba ilda
ildefonsa ildefonso ilder ilduara iliana ilona ilsa ilse iluminada imel imelda indira ines ingrid ingridt ingris ingry
inirida inocencia inocencio inocenta inti ipa iraida irenarco irene irina iris irlanda irlena irlenis irley irma isaac
isabel isabela isabelina isabelino isabella isael isaia isaias isaura isauro iselda isidora isidoro isidra isidro isis
islena isleny ismael ismaela ismelda ismenia isnardo isolina israel israelita issa italia italo ivan ivania ivanna iveth
ivett ivis ivo ivon ivonne izabella izael jacinta jacinto jack jackeline jackson jacob jacoba jacobo jacquelin
jacqueline jader jadith jady jael jahir jaider jaidith jaidy jailer jaimar jaime jaimen jainer jair jairo jairzinho
jaiver jakeline jamel jamer james jameson jamid jaminton jamir janeidy janer janet janeth jani jania janier janio jannet
janneth januario jarol jarold jasbleidy jasbleydi jasleidy jasmin jasmith jasney jason javier javiera javierina jayaliyu
jazbleidy jazmin jazmine jazmith jean jeanette jeanneth jeannette jeferson jeffer jefferson jefry jeidi jeidy jeimmy
jeimy jeiner jeinson jeison jeisson jeisy jenara jenaro jenifer jenith jenni jennifer jenny jennyfer jeny jenyfer
jeraldin jeremias jeremiasa jeremy jerico jerly jerman jeronima jeronimo jerry jersey jerson jesenia jesica jessenia
jessica jesualdo jesus jesusa jesusita jeyson jhan jhoan jhoana jhoanna jhoany jhoel jhojan jhojana jhon jhonatan
jhonathan jhonattan jhonier jhonn jhonny jhony jhordan jhorman jhulian jhully jierranta jimena jimmy jineth jissel joan
joana joanna joaquin joaquina job joba jobana jobany jobita joel johan johana johani johanis johann johanna john
johnathan johnier johnny joiber joiner jonatan jonathan jonny jordan jorge jorgelina jorgina jorley josafat josafata
jose josefa josefina josefine josefino josefita joselin joselito josemaria josias josselyn josue joutai jovani jovanna
jovanny jovany jovina jovino jovita jovito joyce juan juana juancarlos juanita juanito juberley judiht judit judith judy
jules julia julian juliana julianna juliannys juliano juliet julieta julieth juliette julio julita junior justa justina
justiniana justiniano justino justo juvenal juvencio juventino juyasirain kamentsa kamila karely karem karen karent
karime karin karina karl karol karolina karoll kary kasha kataisa katalina katerin katerine kateryn kathe katherin
katherine katherinne kathya katia katterine kattia katy katya keidy keila keiner keity kelin kelis kellis kelly kelys
kendra kenia kenneth keren kerlin kerly ketty kevin kevyn keyla keyner kiara killari kimberley kimberly kimy kleiber
korina kristian kunchanawingumu kuyllur kwarte lady ladys laidy lain laisa lamberto larissa lariza laudelino laudid
laura laureana laureano lauren laurencio laurentina laurentino lauriano lauro lazara lazaro leandra leandro leda leiby
leider leidi leidiana leidy leidys leila leiner leison leiza lelia lenin lenis leny leocadia leocadio leodan leonarda
leonardina leonardo leoncia leoncio leonel leonela leonelia leonicia leonidas leonidez leonila leonilde leonor leonora
leonte leopoldina leopoldo leovigilda leovigildo lesbia lesley leslie lesly leticia lewis ley leyda leyder leydi leydis
leydy leyla leyner libaniel libardo libia libni liboria liborio librada librado liced licenia licet liceth licinia lida
lidia lidis lidya ligdia ligia ligorio lilia lilian liliana lilibet lilibeth lilliana lina linamaria linda lindelia
lindsay linet lino liria lisa lisandro lisardo lisbet lisbeth liseth lisette lisimaca lisimaco lisney lisseth litza
livia livis liz lizandro lizardo lizbeth lizet lizeth lizzeth lola lolita longina longino lorayne lorein lorena lorenis
lorenza lorenzana lorenzo lourdes loyda luana lubin lubis lucas luceli lucelia lucelly lucely lucenith lucero lucha
lucho lucia luciana luciano lucidia lucidio lucila lucina lucinda lucita lucrecia lucrecio lucy ludis ludivia ludovico
ludwing ludy ludys luis luisa luisana luisfernando luisito lupe luper luperca luterio luz luzbely luzdary luzmary
luzmery luzmila luznidia lyda lydia lyliana lynda mabel macarena macaria macario macedonio macrina madelein madeleine
madeleyne mady magali magaly magda magdalena magdaleno magdaly magnolia magnory maicel maicol maida maikol mailyn maira
malaquias malena malka mallerly malory malvina mamatoco mamerta mamerto manfred manuel manuela manuelita maracelina
marbel marbelis marbella marcel marcela marceliana marceliano marcelina marcelino marcelly marcelo marcia marcial
marciala marcionila marco marcolino marcos mareidy marelvis marelys margareth margarita margarito margot margy maria
mariadelcarmen mariaelena mariajose marian mariana marianela mariangel marianny mariano mariapaula maribel maricel
maricela mariceli maricely maricruz mariela marielena marielly marilce marilin mariloly marilu mariluz marilyn marina
marinela marino mario mariquita marisel marisela marisol maritza marlen marlene marleni marlenis marleny marley marlies
marlin marloby marlon marly marlyn marlys marnell marquesa marquitos marta martha martin martina martiniana martiniano
maruja marvin mary maryeli maryi maryluz maryory marys maryuri maryury matea mateo mathias matias matilda matilde matteo
matthew maura mauren mauricio maurilio mauro mawira maxima maximiliana maximiliano maximina maximino maximo mayerli
mayerlin mayerlis mayerly mayi mayler mayluz mayra mayte mayuri meche medarda medardo meidy meira mela melania melanio
melany melba melchor melchora melida melisa melissa meliton melitona melkis mellisa melquiades melquisedec melva
menandro mercedes mercedez mercedita mercy merly merlyn mermea mery meyer micaela micaelina michael michel michell
michelle miguel miguela miguelina mijail mila miladis milady milagro milagros milciades mildred mileidy milena milexy
miley milko miller milton mincho mirella mirelly mireya mireyda miriam mirian mirna mirta miryam misael misaela mitzy
modesta modesto mohamed moises mona monica monserrat monserrate moraima moralba muriel myriam myrian nabor nabusimake
nacho nacianceno nadia nadin nadith nadya nahum naima nairo nairobi nancy nando nankua naomi narcisa narciso narda naren
nasly natacha natali natalia natalicia natalie natalio nataly nataniel nathali nathalia nathaly nathan natividad naty
nausica nayib nayibe nazareth nazaria nazario neftali neftaly neiber neida neider neidy neifi neil neila neira neiver
nel nelci nelcy nelda nelfy neli nelida nelly nellys nelsa nelsi nelson nelsy nelys nemesia nemesio nena nepomuceno
nereida nerieth neris nery nestor nevardo nevis newton ney neyda neyder neyi neyid neyla nicanor nicanora nicasia
nicasio niccole nicodemo nicodemus nicol nicolas nicolasa nicolasina nicole nicolle nicomedes nidia nidian niever nieves
nila nilda nilia nils nilsa nilson nina ninfa nini niria nivia nixon niyer niyireth noe noel noelba noelia noelly noemi
noemy nohelba nohelia nohemi nohemy nohora nohra nolasco nolberto nolly nora norberta norberto norbey norby norela
norella norelly noris norma norman norvey norvi nubia nubiola numael nuri nuris nury nurys nuvia nydia nyrian obdulia
obdulio obed ober ociris octavia octaviana octaviano octavio odair odalis odila odilia odilio odulia ofelia ofelio ofir
olaf olegaria olegario olga oliberto olimpo olinda olinto oliva oliver oliverio olivero olivia olivo olmedo omaira omar
omer omero onaldo oneida onelia onesima onesimo onofra onofre onoria orencia orencio orfa orfelina orfidia orfilia
orfilio oriana oriol orlando orlay orleny orley orlinda osbaldo oscar oscarina osiel osiris osman osmar osnaider
osneider osvalda osvaldo oswald oswaldo otilia otilio otmaro otoniel otoniela otto ovidio pabla pablo pacha pacho
paciano pacifico palmenia palmira pamela pamella pancracia pancracio pandora pantaleon pantaleona paola paolina paolo
parmenia parmenides parmenio parmenion pascasio pascual pascuala pastor pastora paternina patricia patricinio patricio
patrocinia patrocinio paublo paul paula paulina paulino paulita paulo pavel pedro pelagia pelagio pepa pepe pepita
peregrina peregrino perfecta perfecto perla perpetua perseo petra petrona petronila petronilo pia piedad pierina pilar
pio pioquinto piter placida placido plautilla plinio plutarco policarpa policarpo polidora polidoro polonia pompeya
pompeyo pompilia pompilio poncio porfiria porfirio praxedes presentacion primitiva primitivo primo priscila priscilla
procopio procora prospera prospero protasio providencia prudencia prudenciana prudencio publia publio pura pureza
purificacion querubin quilla quintiliano quintin quintina quirina quirino quiteria rafael rafaela rafaelina rafaelito
raimunda raimundo raisa ramira ramirez ramiris ramiro ramon ramona ramoncito rangel raquel raquelina raul raynel rebeca
rebeka refugio regina regino regulo reimon reina reinaldo reinel reiner remberto remedios remigia remigio renan renata
renaud rene renzo restituta restituto reyes reyna reynaldo ricarda ricardina ricardo ricaurte richar richard richell
rigo rigoberta rigoberto rina rita ritha rito ritta robert robertina roberto robertulio robin robinson robinsson rocio
rodolfina rodolfo rodrigo rogelia rogelio roger rogerio rolando roman romario romel romelia romelio romina romualda
romualdo romulo ronal ronald ronaldo ronny roque roquelina rosa rosabel rosaelvira rosalba rosalbina rosalia rosalina
rosalinda rosalino rosana rosangela rosario rosaura roselia roselin rosely rosemary rosemberg rosenda rosendo rosio
rosita rosmary rosmery rosmira rossana roswell rosy rovira roxana royer rubby rubelio ruben rubi rubiela rubilda
rubinstein ruby rudecinda rudecindo rudesindo rudy rufina rufino ruperta ruperto rusbel rusbelth rut ruth ruthmary sabas
sabina sabino sabrina sacramento sady sagrario saida saira salome salomon salustiana salustiano salvador salvadora samai
samanta samantha samara samaria samary samay samir samuel samy sandalio sandra sandro sandy sanin santa santiaga
santiago santos sara sarah sarai saray sarela sarita saturia saturnina saturnino saul saulo sayri sebastian sebastiana
secundino segunda segundina segundino segundo selena selene senaida senen serafin serafina sergia sergio servando servio
seudiel severa severiana severiano severino severo seyarin seykarin seynarin seynekun shaira shakira sharik sharith
sharom sharon sheila shelly shembasa sherly shiirua shirley shirly sibila sidney sigifredo silenia silfredo silvana
silvano silveria silverio silvestra silvestre silvia silvio simeon simeona simey simon simona sinchi sindy sinforiano
sinforosa sinforoso siomara siris sirley sisa sixta sixto snaider socorro socrates sofanor sofia sofonias sol solange
solangel solangela solanyi soledad solina solmary sonia sonny soraida soraima sorangel soranyi soraya steeven stefania
stefanie stefanny stefany stella stephania stephanie stephany steven stevenson sthefany stiven suleidy suleima suly
surley susan susana susano susy suyana suyapa tadeo talia tamara tamia tancredo tania tarcila tarcilo tarcisio tarra
tarsicia tatiana tatyana taylor tayron telesfora telesforo telly telmo temistocles teodolfo teodolinda teodomira
teodomiro teodora teodoro teodosia teodosio teofila teofilde teofilo teolinda teotiste terencia teresa teresita tereza
thaliana thiago thomas tiberio tiburcia tiburcio tifany tilcia tilio tima timotea timoteo tirsa tirso tito tivisay
tobias tomas tomasa tona tono torcuata torcuato toribio transito trina trinidad trinitario tulia tulian tulio tyrone
ubaldina ubaldo uber ulda uldarico ulises ulpiana ulpiano umar umberto urbana urbano urias uriel ursula ursulina
valdemar valentin valentina valentino valeria valeriana valeriano valerie valerin valerio valery vanda vanesa vanessa
vannesa velky venancia venancio ventura venturina venus vera verenice vernis verny veronica vianey vianney vicencia
vicenta vicente vicentina vicky victor victoria victoriana victoriano victorina victorino vidal vidalia vidalina viki
vilma vilmar vina violet violeta virgelina virgilia virgilio virginia visitacion vitalia vitaliano vitalina vitelina
vitelio viterbo vivencio vivian viviana vivianne vladimir vladimiro volney wadith walberto waldina waldir waldo waldy
walker walter wanda warner washington wayra wbeimar wber weildler weimar weinshi welington wenceslada wenceslao wendel
wendell wender wendi wendy werner wilber wilberth wilberto wilder wilfer wilfredo wilfrida wilfrido wiliam wilian
wilington wilinson wilinton william williams willian willington wilman wilmar wilmara wilmer wilson wilton wilver winer
winny winston wirra wisner wiston wuilmer wunupata xavier xenen xenia ximena xiomara xiomi yaddy yadi yadid yadile
yadira yady yaimar yaina yair yaira yaisa yajaira yakeline yalile yamid yamil yamile yamilec yamilet yamileth yamith
yana yanela yaneli yanelis yanet yaneth yanid yanina yanira yaniris yanith yanneth yanny yaquelin yaqueline yarid
yaritza yarledy yarlenis yarleny yarley yasmid yasmin yasmina yasmira yasmith yazmid yazmin yecid yeferson yeferzon
yefferson yehimy yeider yeimar yeimi yeimy yein yeiner yeini yeinson yeison yeisson yelena yelitza yenci yency yener
yeni yenifer yenifher yenis yenith yenni yennifer yennis yenny yeny yeraldin yeraldine yeritza yerli yerlin yerlis yerly
yermy yerson yerzon yesenia yeseth yesica yesid yesika yesit yessenia yessica yessid yeudy yexica yeymi yicel yicela
yicenia yiceth yilber yilda yilmar yimi yimmy yina yineidy yinet yineth yinna yirley yised yisel yisela yisney yisneydi
yizeth yoban yobana yobany yohan yohana yohanis yohanna yohany yohn yojan yolaima yolanda yoleida yoli yolima yolman
yonatan yonathan yoni yony yorladis yorlady yorleni yorlenis yorleny yorley yorman yormary yosef yosimar yovani yovanna
yovany yowani ysabel yuber yuberly yuberth yuceli yudi yudis yudith yudy yuleidy yuleima yuleisy yuli yulian yuliana
yuliet yulieth yulisa yulissa yulitza yuliza yullieth yuly yunior yuraima yurani yuranis yuranny yurany yureidy yureny
yuri yuris yurleidy yurlenis yurley yury yusely yuseth yusnaidy yusti zacarias zacarina zahira zaida zaide zaira zamira
zandra zaray zareymaku zarina zarwawiko zayda zeida zenaida zeneida zenen zenia zenobia zenobio zenon zeukurwia zharick
zoe zoila zoilo zonia zoraida zoraide zoranyi zulay zuleidy zuleima zulema zuleyka zuleyma zulia zulima zully zulma
zunilda zury
`);
