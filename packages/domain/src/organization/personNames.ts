/** Given names used in Colombia, without accents: what a name made of nothing else may belong to. */
const GIVEN = `
abdon abel abelardo abigail abraham abril ada adalberto adan adela adelaida adelina adelmo adolfo adrian adriana
adriano agapito agueda agustin agustina aida aidee aileen alan alba albeiro albenis albert alberta albertina alberto
alcides alcira aldair aldemar aldo aleida alejandra alejandrina alejandro alex alexander alexandra alexis aleyda
alfonsina alfonso alfredo alicia alina alirio alison alisson alix alonso alvaro amalia amanda amelia amira amparo ana
anabel anabella anais analia anastasio ancizar anderson andrea andreina andres andrey angel angela angelica angelino
angelly angelo angely angie anibal anita antonella antonia antonio anyela anyeli anyi apolinar araceli aracelly arelis
arelly argemiro argenis ariana ariel aristides aristobulo arleth arlex arley arlin armando armida arnold arnoldo
arnulfo arturo ascencion astolfo astrid audrey augusto aura aureliano aurelio aurora aury ayda aydee azael azucena
baldomero baltazar barbara bartolome basilio baudilio beatriz belen belisario benedicto benilda benito benjamin
bernabe bernarda bernardino bernardo berta bertha betsabe betsy betty bibian bibiana bladimir blanca boris braian
brandon braulio brayan brayham brenda brian briceida brigida brigith brigitte brillith bryan byron camila camilo
candelaria carina carla carlos carlota carmela carmelo carmen carmenza carol carolay carolina catalina catherin
catherine cecilia celestino celia celina celmira celso cenaida ceneida cenelia cenobia cesar christian christopher
cindy ciro clara claribel claudia claudio clelia clemencia clemente clementina cleofe cleotilde concepcion conrado
consuelo crispin cristian cristina cristobal dagoberto daimer daira dairo dairon daisy dalia damaris damary damaso
damian danelly daniel daniela daniella danilo danna danny dario darlin darly darwin dary david dayan dayana dayanna
dayra dayro deicy deisi deissy deisy delcy delfina delia delio delly denis denise denisse dennis derly deyanira diana
didier diego dilan dilia dilma diogenes diomedes dionisio dolly dolores domingo dora doralba doralice dorian doris
dorys duban duberney dubier dumar duvan dylan eberto eddy edelberto edelmira eder edgar edgardo edid edier edilberto
edilma edilson edinson edison edisson edith edna eduard eduarda eduardo eduviges edwar edward edwin efrain efren
egidio eladio elba elber eleazar elena eleonora eleuterio eliana elianis elias elicenia elida eliecer elisa elisabet
elisabeth elizabet elizabeth elkin elmer eloina eloisa eloy elsa elsi elsy elver elvia elvira elvis emerson emilce
emilia emiliano emilio emilse emiro emma emmanuel emperatriz enith enoc enrique enriqueta epifanio erasmo eric erica
erick erika erlinda ermes erminda ernestina ernesto esmeralda esneda esneider esperanza esteban estefania estefany
estela estella ester esther estiben estid estiven estivenson estrella etelvina euclides eufemia eugenia eugenio
eulalia eulises eusebio euselina eutimio eva evangelina evangelista evaristo evelio evelyn everardo eyder ezequiel
faber fabian fabiana fabio fabiola fabricio faiber fanny farid faridy fatima fauner faustino fausto favio faysuli
federico felicia feliciano felicitas felipa felipe felisa felix fermin fermina fernanda fernando ferneidy ferney fidel
fideligno fidelina filiberto filomena flaminio flavia flavio flor floralba florencia floresmiro florinda floro
francelina franci francia francined francisca francisco franco francy frank franklin frankly freddy fredis fredy
freiman fulgencio gabino gabriel gabriela gaspar gelmy genaro genny genoveva geovani geovanny geraldin geraldine
gerardo german germana gerson gersson gertrudis giancarlo gilberto gildardo gilma gina ginet ginna giovanna giovanni
giovany gisela giselle gissela gladis gladys glenda gloria gonzala gonzalo graciela graciliano gredy gregorio greicy
gricelda griselda guadalupe guido guillermina guillermo guiselle gustava gustavo haider hamilton hanna harold harvey
haydee hayder heberto hector heidi heidy heiner heisel heleana helena heli heliberto heliodoro helver henry hercilia
heriberto herlinda herman hermelinda hermencia hermenegildo hermes hermilda herminda herminia herminio hermogenes
hernan hernando hever higinio hilario hilary hilda hilduara himelda hipolito holman homero honorio horacio hortencia
hortensia hugo hugolino humbertina humberto ibeth idali idalia idaly ignacia ignacio ilba ilda ildefonso ilse imelda
indira ines ingrid inirida inocencio irenarco irene iris irma isaac isabel isabela isabelina isabella isaias isaura
isidro isleny ismael isolina israel italo ivan ivania iveth ivett ivon ivonne izabella jacinto jackeline jacob jacobo
jacquelin jacqueline jader jady jahir jaidy jaime jair jairo jaiver jakeline jamer jameson jamid jaminton janer janet
janeth janio jannet janneth jarol jasbleidy jasmin jason javier jazmin jazmine jean jeanette jeanneth jeannette
jeferson jefferson jefry jeidy jeimmy jeimy jeison jeisson jeisy jenifer jenni jennifer jenny jennyfer jenyfer
jeremias jerico jerly jeronimo jerry jerson jesenia jesica jessenia jessica jesus jeyson jhoan jhoana jhoanna jhojan
jhon jhonatan jhonathan jhonattan jhonny jhony jimena jimmy jineth jissel joan joanna joaquin jobany joel johan johana
johann johanna john johnathan johnny joiner jonatan jonathan jonny jordan jorge jorgina jose josefa josefina joselin
josias josselyn josue jovany jovita joyce juan juana juancarlos judit judith judy jules julia julian juliana juliet
julieta julieth juliette julio justina justino justo juvenal kamila karem karen karime karina karl karol karolina
karoll katalina katerin katerine katherin katherine katherinne katia kattia katy keila keiner kelly kendra kenia
kenneth kerly kevin kevyn keyla kiara kimberley kimberly kristian lady laidy lain laisa larissa lariza laudelino laura
laureana laureano lauren laurentino leandra leandro leidi leidy leidys leila lelia lenin lenis leocadia leonarda
leonardo leonel leonidas leonilde leonor leopoldo leovigildo leticia leyda leydi leydy leyla libardo libia liborio
liced liceth licinia lida lidia lidya ligia lilia lilian liliana lilibeth lina linda lino lisa lisandro lisbeth liseth
lisette liz lizbeth lizet lizeth lizzeth lola lorena lorenza lorenzo lourdes loyda luana lubin lucas lucelia lucelly
lucely lucero lucia luciana luciano lucila lucinda lucrecia lucy ludivia ludwing ludy luis luisa luisana luz luzbely
luzdary luzmila lyda lydia mabel macario magaly magda magdalena magnolia maicol maira malena mallerly malory manuel
manuela marbel marcel marcela marcelino marcelo marcial marco marcos margareth margarita margot margy maria marian
mariana marianela mariano maribel maricel maricela mariela marilu mariluz marilyn marina marino mario marisela marisol
maritza marlen marlene marleny marlies marlon marly marta martha martin martina mary maryi maryory marys maryuri mateo
mathias matias matilde matthew maura mauren mauricio mauro maximiliano maximino maximo mayerli mayerly mayra mayte
medardo melania melany melba melida melisa melissa mellisa melquisedec melva mercedes mery michael michel michell
michelle miguel miguelina mila milagros milciades mildred milena miller milton mireya miriam mirta miryam misael
modesto moises monica moraima myriam nadia nadin nairo nancy naomi narciso narda natali natalia nataly nathalia
natividad naty nayib nayibe neftali neftaly neiber neider neidy neifi neila neiver nel nelci nelcy nelfy nelida nelly
nelson nepomuceno nereida nery nestor nevardo ney neyla nicanor nicol nicolas nicole nicolle nidia nieves nilsa nilson
ninfa nini niyireth noe noel noelia noemi noemy nohelia nohemi nohemy nohora nohra nora norberto norbey norela norma
norman norvey nubia numael nury nydia obdulia obdulio ober octavia octaviano octavio odilia ofelia olegario olga
olimpo oliva oliver oliverio olivia omaira omar onofre onoria orfa orfilia orlando orlinda oscar osiris osman osmar
osvaldo oswaldo otilia otoniel otto ovidio pablo pamela paola paolo pascual pastora patricia patricio patrocinio paul
paula paulina paulino paulo pedro perla petrona piedad pilar pio placido plinio policarpo polonia porfirio praxedes
primitivo priscila prudencia prudencio querubin quintiliano rafael rafaela raimundo ramiro ramon ramona raquel raul
rebeca reina reinaldo reinel remigio renata rene reyes reynaldo ricardo rigoberto rita robert roberto robin robinson
rocio rodolfo rodrigo rogelio roger rolando roman romelia romulo ronal ronald rosa rosalba rosalbina rosalia rosalina
rosana rosario rosaura roselia rosemary rosendo rosio rosmery rosmira rossana roxana ruben rubi rubiela ruby rudy
rufino rusbel ruth sabina sady saida salome salomon salvador samanta samantha samara samir samuel sandra sandro
santiago santos sara sarah sarai saray saturnino saul sebastian segundo selena selene serafin sergio severiano severo
shaira sharik sharon sheila shirley sigifredo silvana silverio silvestre silvia silvio simon simona sindy sixta
socorro sofia sol solangel soledad sonia soraida sorangel soraya stefania stefanny stefany stella stephanie stephany
steven stevenson stiven susana tania tatiana tatyana telmo teodolinda teodora teodoro teofila teofilo teresa teresita
tiberio tilcia tito tobias tomas tomasa toribio trinidad tulia tulio ubaldina ubaldo uber ulises ulpiano urbano uriel
ursula valentin valentina valeria valerie valerio vanesa vanessa venancio vera veronica vianey vianney vicenta vicente
victor victoria victoriano vilma violeta virgelina virgilio virginia viviana vladimir waldina walter washington
wbeimar weimar wendell wendi wendy wilber wilberto wilder wilfer wilfredo wilfrido wilian wilington wilinton william
williams willian willington wilmar wilmer wilson winston wiston xavier ximena xiomara yadi yadira yady yaira yamid
yamile yanet yaneth yanira yanneth yanny yaquelin yaqueline yarid yasmin yazmin yecid yeferson yefferson yeimi yeimy
yein yeini yeison yeisson yelitza yener yeni yenifer yenni yennifer yenny yeny yerli yerlis yerson yesenia yesica
yesid yesika yesit yessenia yessica yeudy yeymi yilmar yina yinet yineth yised yisel yisela yohana yohanna yohany yohn
yojan yolanda yoli yolima yonatan yonathan yoni yony yorladis yorlady yorleny yosef yovanna yovany yuber yudi yudy
yuli yulian yuliana yuliet yulieth yulissa yulitza yuly yurani yuranis yurany yuri yurleidy yurley yury yusely yuseth
zahira zaida zaira zeida zenaida zeneida zenobia zenon zharick zoe zoila zonia zoraida zulay zuleima zuleyma zully
zulma
`;

/** Surnames used in Colombia, without accents. */
const SURNAMES = `
abadia abaunza abella abello abondano abreu abril acero acevedo acosta acuna adarme aguas agudelo aguiar aguilar
aguilera aguirre ahumada alape alarcon alba alban albarracin albornoz alcala alcazar alcocer aldana alegria aleman
alfaro alfonso algarra aljure almanza almario almeciga almeida almonacid alonso altamar altamirano altuzarra alvarado
alvarez alvear alvis alzate amado amador amariles amarillo amaris amaya amezquita amorocho amortegui anaya andrade
angarita angel angulo anillo antolinez anzola apache aparicio aponte aponza apraez aragon aranda arango araque araujo
arbelaez arboleda arce archila arcila arciniegas arco arcos ardila arenas arevalo arguello arias aristizabal ariza
arizala arjona armenta armero arrieta arroyave arroyo arrubla arteaga artunduaga arzuaga ascanio asprilla astaiza
atehortua atuesta avella avellaneda avendano avila aya ayala ayerbe ayure azuero badillo baez bahamon balaguera
balanta balcazar ballen ballesteros banguera banguero banol baquero baracaldo barahona barajas barbosa barco bareno
barona barragan barrantes barraza barreiro barrera barrero barreto barrientos barrios barros bastidas bastos batero
bautista bayona becerra bedoya bejarano belalcazar bello beltran benalcazar benavides benavidez benitez berdugo bermeo
bermudez bernal bernate berrio betancourt betancur blanco blandon bocanegra bohorquez bolano bolanos bolivar bonilla
borda borja borrero botero botia botina brand bravo briceno brieva brinez brito buenaventura buendia bueno buesaquillo
buitrago burbano burgos bustamante bustos cabal caballero cabana cabarcas cabezas cabiativa cabra cabrales cabrera
caceres cachaya cadavid cadena caicedo cajamarca calambas calderon calle calvache calvo camacho camargo camayo camelo
campaz campino campo campos campuzano canas canaveral canchala candelo canizales canizalez cano canon cantero cantillo
cantor carabali caraballo caranton carbonell cardenas cardona cardoso cardozo carmona caro carranza carrasco
carrasquilla carreno carrera carrillo carrion carvajal casallas casanova casas casierra cassiani castaneda castano
castellanos castellar castiblanco castilla castillo castrillon castro catano causil caviedes ceballos cedeno cediel
celemin celis cely cepeda cerda cerinza ceron cerquera cespedes chacon chala chamorro chantre chaparro chapeta chara
chaux chavarria chavarriaga chavarro chaves chavez chica chicangana chiguasuque chilito chimbaco chindoy chitiva
cifuentes cisneros clavijo cobo cobos coca cogollo coley collantes collazos colmenares colorado concha contreras coral
corchuelo cordero cordoba cordova coronado coronel corrales correa correal corredor cortazar cortes cortez cortina
cossio cota cotes covaleda coy crespo criollo cristancho cruz cuadrado cuadros cuaran cubides cubillos cuchia cuellar
cuenca cuero cuervo cuesta cueto culma cuspoca cuta cutiva dagua davila daza delacruz delgadillo delgado devia diago
diaz diez diosa dominguez donado donoso dorado duarte duenas duque duran durango dussan echavarria echeverri
echeverria echeverry elles enciso enriquez epia erazo escalante escamilla escandon escarraga escobar escorcia escudero
eslava espana espejo espinal espinel espinosa espitia esquivel estacio esteban estrada estupinan fajardo falla farfan
faria fernandez ferreira ferrer ferro fierro figueredo figueroa flechas flor flores florez florian fonseca fontalvo
forero franco fresneda fuentes fuquen gaitan galan galarza galeano galeas galindo gallardo gallego gallo galvan galvez
galvis galviz gama gamarra gamba gamboa gamez gaona garavito garay garces garcia garnica garrido garzon gasca gaspar
gaviria gelvez gil giraldo godoy gomez gongora gonzales gonzalez gordillo gordon grajales granada granados granda
grijalba grisales gualdron gualteros guaman guaneme guaqueta guarin guarnizo guasca guata guatame guayara guerra
guerrero guevara guio guiza gutierrez guzman henao heredia hermida hernandez herran herreno herrera herreros higuera
higuita hincapie hinestroza holguin homez hortua hoyos huertas hurtado ibague ibanez ibarguen ibarra imbachi inagan
infante insuasti insuasty ipia iregui iriarte isaza izquierdo jaimes jamioy jaramillo jerez jimenez jordan joya
juajibioy julio junco jurado ladino lagos laguna lamprea lancheros landazuri landinez lara largo larrahondo larrota
lasprilla lasso latorre lavao leal leguizamon leiva lemos lemus leon lesmes leyton leyva lievano linares lizarazo
lizcano llanos llanten llinas loaiza lombana londono longas lopera lopez losada lozada lozano lucumi lugo luna luque
machado macias madrid madrigal maecha mahecha malagon maldonado mancera mancilla mancipe manjarres manosalva manquillo
manrique mantilla manzano marin marino marmol marquez marroquin martin martinez marulanda matallana mateus matiz maya
mayorga maza mazabel mazo medellin medina medrano mejia melendez melo mena mendez mendieta mendivelso mendoza meneses
menjura mercado merchan merino mesa meza mican millan mina miranda mogollon mojica molano molina mona moncada moncayo
mondragon monroy monsalve montana montanez montano montealegre montenegro montero montes montiel montoya mora morales
moran moreno morillo moscoso mosquera mota motta moya muelas munera muneton munevar munoz murcia muriel murillo mususu
naranjo narvaez nates nausa navarrete navarro navas neira neisa neuta nieto nino nivia nocua noguera norena noriega
nova novoa nunez nuste obando obregon ocampo ochoa ojeda olarte olaya olivares olivera oliveros olmos ome onate
oquendo ordonez orduna orduz orejuela orellano orjuela orobio orozco ortega ortegon ortiz osma osorio ospina ospino
ossa otalora otalvaro otero oviedo oyola pabon pacheco padilla paez paipa palacio palacios palencia palma palomares
palomino pantoja parada pardo paredes parra pascuas pastrana patarroyo patino payan paz pechene pedraza pedreros
pedroza pelaez pena penagos penaloza penaranda penuela perafan peralta perdomo perea pereira perez perilla pertuz
piamba pico piedrahita pimiento pinchao pineda pineros pinilla pinon pinto pinzon piraban piraquive pirateque pita
piza plata plaza plazas polanco polania polo ponce porras portela portilla posada posso potes poveda prada prado
preciado prieto puello puentes puerta puerto pulecio pulgarin pulido pupiales pupo queragama quesada quevedo quicazan
quiceno quijano quimbayo quinchia quinones quinonez quintana quintero quinto quiroga quiros quiroz quisoboni rada
ramirez ramos rangel rativa rave realpe rebolledo recalde regino reina rendon rengifo renteria restrepo retavisca
revelo rey reyes riano riascos ricaurte rico rincon rios ripe rivas rivera rivero riveros roa robayo robledo robles
roca rocha rodriguez rojas roldan romana romero roncancio rondon rosales rosas rosero rozo rua ruales rubiano rubio
rueda rugeles ruiz rusinque russi saavedra sabogal saenz salamanca salas salazar salcedo saldana saldarriaga salgado
salguero salinas samboni sanabria sanchez sandoval sanmiguel santacruz santamaria santana santander santiago santos
sanz sarmiento sarria sastoque segovia segura sepulveda sequera serna serrano sicard sierra silva simanca simbaqueba
sinisterra solano solarte soler solis solorzano sosa sotelo soto sotomayor suarez suaza suescun supelano susa tabares
tafur talaga tamayo tangarife tapasco tapia tapias tapiero taquinas tarazona tascon tavera tejada tejedor tellez tello
tenjo tenorio teran tibaduiza tibaquira tibocha timana tinjaca tintinago tique tirado tobar tobon toledo toloza toro
torrado torres tovar trejos trespalacios triana trillos trivino troches trochez troncoso trujillo tumina tunjano tunjo
tunubala turizo tuta ulloa umana umbarila upegui urbano urbina urdaneta uribe urrea urrego urrutia useche usma ussa
usuga vaca valbuena valderrama valdes valencia valenzuela valero valle vallecilla vallejo vanegas varela vargas varon
vasco vasquez vega velandia velasco velasquez velez velosa venegas vera verano verbel vergara viafara viana viancha
viasus viatela victoria vidal vidales vieira viera villa villabon villada villadiego villalba villalobos villamil
villamizar villanueva villareal villarraga villarreal villegas villota vinasco virguez vivas viveros wilches yaima
yanez yara yaruro yasno yate yela yepes yopasa yotengo yunda yusti zabala zabaleta zafra zaldua zambrano zamora
zamudio zapata zarate zarta zea zipa zorro zubieta zuleta zuluaga zuniga zuta
`;

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

export const givenNames = words(GIVEN);
export const surnames = words(SURNAMES);
