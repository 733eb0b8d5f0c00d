/** Given names used in Colombia, without accents: what a name made of nothing else may belong to. */
const GIVEN = `
abel abelardo abraham abril ada adalberto adan adela adelaida adelina adolfo adrian adriana agustin agustina aida alba
albeiro albert alberto alcides alcira aldemar alejandra alejandro alex alexander alexandra alexis alfonso alfredo
alicia alina alirio alison alix alonso alvaro amalia amanda amelia amparo ana anabel anastasio andrea andres
angel angela angelica angelo angie anibal anita antonella antonia antonio apolinar araceli argemiro ariana ariel
aristides aristobulo armando arnold arnoldo arnulfo arturo astrid augusto aura aurelio aurora azucena baltazar barbara
bartolome baudilio beatriz belen belisario benedicto benilda benito benjamin bernabe bernarda bernardo berta bertha
betty bibiana blanca boris brandon braulio brayan brayham brenda briceida brigitte bryan byron camila camilo
candelaria carina carla carlos carlota carmela carmen carmenza carol carolina catalina catherin catherine cecilia
celestino celia celina cesar christian christopher ciro clara claudia clemencia clemente concepcion conrado consuelo
cristian cristina cristobal dagoberto daisy dalia damaris damian daniel daniela danilo danna dario david dayana deicy
deisy delfina delia deyanira diana didier diego dilia diogenes dionisio dolly dolores domingo dora dorian doris duban
dylan eberto edelmira eder edgar edgardo edilberto edilma edilson edison edith edna eduard eduarda eduardo edwar
edward edwin efrain efren eladio elba elena eliana elias elida eliecer elisa elisabeth elizabeth elkin eloisa eloy
elsa elsy elver elvia elvira emerson emilia emiliano emilio emma emmanuel enrique epifanio erasmo eric erica erick
erika ernestina ernesto esmeralda esneider esperanza esteban estefania estefany estela estella ester esther estrella
euclides eugenia eugenio eulalia eusebio eva evangelina evelio evelyn everardo ezequiel fabian fabiana fabio fabiola
fanny fatima faustino favio federico felipe felisa felix fermin fernanda fernando fidel filomena flavio flor floralba
florencia florinda francia francisca francisco franco franklin freddy fredy gabriel gabriela genaro genoveva geraldine
gerardo german gerson giancarlo gilberto gilma gina giovanna giovanni giovany gisela gladis gladys gloria gonzalo
graciela gregorio griselda guadalupe guido guillermina guillermo gustavo hector helena heliodoro helver henry
heriberto herlinda herman hermelinda hermes hernan hernando hilda hipolito holman homero horacio hortensia hugo
humberto ibeth ignacia ignacio ildefonso ines ingrid irenarco irene iris irma isaac isabel isabella isaias isidro
ismael israel ivan ivon ivonne jacinto jackeline jacobo jacqueline jader jaime jair jairo jakeline jameson janeth
jasmin javier jazmin jean jeferson jefferson jeimy jeison jenifer jennifer jenny jenyfer jeremias jerly jerson jesica
jessica jesus jhon jhonatan jhonny jimena jimmy joan joaquin joel johan johana johanna john johnny jonathan jorge jose
josefa josefina joselin josue joyce juan juana judith julia julian juliana julieta julio justo karen karina
karol katerine katherin katherine katia kelly kevin kimberly lady laura laureano lauren leandro leidy leila lenin
leonardo leonel leonor leopoldo leticia leyla lida lidia ligia lilia lilian liliana lina lino lisandro liseth lizeth
lorena lorenza lorenzo lourdes luana lucas lucero lucia luciana luciano lucila lucrecia ludivia luis luisa luz lyda
mabel magda magdalena magnolia maicol maira mallerly manuel manuela marcela marcelino marcelo marco marcos margarita
margot maria mariana mariano maribel maricela mariela marilu marilyn marina mario marisol maritza marlen
marlene marleny marlon marta martha martin martina mary mateo matias matilde mauren mauricio maximiliano maximino
mayerly mayra melania melba melida melissa melquisedec mercedes mery michael michelle miguel milagros milena milton
mireya miriam misael moises monica myriam nadia nancy natalia nataly nathalia nayibe neftali neila nelcy nelly nelson
nepomuceno nestor nicanor nicol nicolas nicole nidia nilson noe noelia nohelia nohemi nohora nora norberto norma
norman nubia nury octavio odilia ofelia olga oliva oliverio olivia omaira omar orfilia orlando oscar osvaldo oswaldo
otoniel pablo pamela paola pascual pastora patricia patricio paula paulina paulo pedro pilar pio placido policarpo
porfirio primitivo priscila rafael rafaela raimundo ramiro ramon ramona raquel raul rebeca reinaldo reinel rene
ricardo rigoberto rita robert roberto robinson rocio rodolfo rodrigo rogelio rolando roman romelia romulo ronald rosa
rosalba rosalbina rosalia rosalina rosana rosario rosaura rosendo rosmira rossana roxana ruben rubiela rudy rufino
ruth sabina salome salomon salvador samanta samuel sandra sandro santiago santos sara saray saul sebastian segundo
sergio severiano shirley silvana silverio silvia silvio simon simona sindy sixta socorro sofia sol solangel soledad
sonia soraya stefany stella steven susana tatiana telmo teodolinda teodoro teofilo teresa teresita tiberio tito tomas
tomasa trinidad tulio ubaldo ulises urbano uriel valentin valentina valeria valerio vanesa vanessa veronica vicenta
vicente victor victoria victoriano vilma violeta virgelina virgilio virginia viviana vladimir wilder wilfer wilfredo
wilian william willington wilmar wilmer wilson wiston ximena xiomara yadira yaira yamid yamile yaneth yanira yasmin
yecid yeimi yeimy yeison yenifer yenny yeny yesenia yesica yesid yessica yilmar yina yohana yolanda yolima yorleny
yuli yuliana yulieth yuly yurany yuri zaida zoila zoraida zully zulma
`;

/** Surnames used in Colombia, without accents. */
const SURNAMES = `
abella abello abril acero acevedo acosta acuna adarme agudelo aguilar aguilera aguirre ahumada alape alarcon alba
alban albarracin alcala alcazar aldana aleman alfaro alfonso aljure almanza almeida alonso alvarado alvarez alzate
amado amador amariles amaya amezquita amortegui anaya andrade angarita angel angulo anzola aponte aragon aranda arango
araque araujo arbelaez arboleda arce archila arcila arciniegas ardila arenas arevalo arguello arias ariza arizala
arjona armenta armero arrieta arroyave arroyo arteaga artunduaga asprilla atehortua avella avellaneda avendano avila
aya ayala ayure baez bahamon balaguera balanta ballen ballesteros banguero baquero barajas barbosa barco barragan
barraza barrera barrero barreto barrientos barrios barros bastidas bastos bautista bayona becerra bedoya bejarano
bello beltran benavides benavidez benitez bermeo bermudez bernal berrio betancourt betancur blanco blandon bocanegra
bohorquez bolanos bolivar bonilla borda borja borrero botero bravo briceno brito buendia bueno buitrago burbano burgos
bustamante bustos cabal caballero cabana cabezas cabiativa cabra cabrera caceres cadavid cadena caicedo calderon calle
calvo camacho camargo camelo campo campos canas canchala canizales cano canon cantillo cantor carabali caraballo
carbonell cardenas cardona cardoso cardozo carmona caro carranza carrasco carrasquilla carreno carrera carrillo
carrion carvajal casallas casas casierra castaneda castano castellanos castellar castiblanco castilla castillo
castrillon castro catano ceballos cedeno celis cely cepeda cerda ceron cerquera cespedes chacon chaparro chavarro
chaves chavez chica chiguasuque chitiva cifuentes cisneros clavijo cobos coca cogollo collazos colmenares colorado
concha contreras coral corchuelo cordero cordoba cordova coronado coronel corrales correa corredor cortazar cortes
cortez cossio cota cotes covaleda crespo cristancho cruz cuadrado cuadros cubides cubillos cuchia cuellar cuero cuervo
cuesta cueto culma cutiva daza delacruz delgado devia diaz diez diosa dominguez donado donoso duarte duenas duque
duran durango echavarria echeverri echeverry elles enciso enriquez erazo escalante escamilla escandon escobar escorcia
escudero espana espejo espinal espinel espinosa espitia esquivel estrada estupinan fajardo falla farfan faria
fernandez ferreira ferrer ferro fierro figueredo figueroa flechas flores florez florian fonseca fontalvo forero franco
fuentes fuquen gaitan galan galarza galeano galindo gallardo gallego gallo galvan galvis gama gamarra gamba gamboa
gamez gaona garay garces garcia garnica garrido garzon gasca gaviria gil giraldo godoy gomez gongora gonzales gonzalez
gordillo gordon grajales granada granados grisales guaman guaqueta guarin guarnizo guasca guatame guerra guerrero
guevara guio guiza gutierrez guzman henao heredia hermida hernandez herran herreno herrera herreros higuera hincapie
hinestroza holguin homez hortua hoyos huertas hurtado ibague ibanez ibarguen ibarra infante insuasty iriarte isaza
izquierdo jaimes jaramillo jimenez jordan joya julio jurado ladino lagos lamprea lancheros landazuri landinez lara
largo larrahondo larrota lasso latorre lavao leal leguizamon leiva lemos lemus leon lesmes leyton leyva linares
lizarazo lizcano llanos llinas loaiza londono lopera lopez losada lozada lozano lucumi lugo luna luque macias madrid
madrigal maecha mahecha malagon maldonado mancera mancilla mancipe manjarres manrique mantilla manzano marin marino
marmol marquez marroquin martin martinez marulanda mateus maya mayorga maza mazo medellin medina mejia melendez melo
mena mendez mendieta mendivelso mendoza meneses menjura mercado merchan merino mesa meza mican millan mina miranda
mojica molano molina mona moncada moncayo mondragon monroy monsalve montana montanez montealegre montenegro montero
montes montiel montoya mora morales moran moreno morillo moscoso mosquera mota motta moya munera muneton munevar munoz
murcia muriel murillo mususu naranjo narvaez nates nausa navarrete navarro navas neira neisa neuta nieto nino nivia
noguera noriega nova novoa nunez nuste obando obregon ocampo ochoa ojeda olarte olaya olivera oliveros olmos oquendo
ordonez orduna orejuela orjuela orozco ortega ortegon ortiz osma osorio ospina ospino ossa otalora otalvaro otero
oviedo oyola pabon pacheco padilla paez palacio palacios palencia palma palomares palomino pantoja parada pardo
paredes parra pascuas pastrana patarroyo patino payan paz pedraza pedroza pelaez pena penagos penaloza penaranda
penuela peralta perdomo perea pereira perez perilla pico piedrahita pimiento pineda pineros pinilla pinon pinto pinzon
piraquive pita plata plaza plazas polanco polania polo porras portilla posada posso poveda prada prado preciado prieto
puello puentes puerta puerto pulgarin pulido pupo quesada quevedo quicazan quiceno quijano quimbayo quinones quinonez
quintana quintero quiroga quiros quiroz rada ramirez ramos rangel rativa rebolledo reina rendon rengifo renteria
restrepo rey reyes riano riascos ricaurte rico rincon rios rivas rivera riveros roa robayo robledo robles rocha
rodriguez rojas roldan romana romero roncancio rondon rosales rosas rosero rozo rubiano rubio rueda rugeles ruiz
rusinque russi saavedra sabogal saenz salamanca salas salazar salcedo saldana saldarriaga salgado salguero salinas
sanabria sanchez sandoval sanmiguel santacruz santamaria santana santander santiago santos sanz sarmiento sarria
sastoque segura sepulveda sequera serna serrano sicard sierra silva simanca simbaqueba sinisterra solano solarte soler
solis solorzano sosa sotelo soto sotomayor suarez suescun susa tabares tafur tamayo tapia tapias tapiero tarazona
tavera tejada tejedor tellez tello tenorio teran tibaduiza tibaquira tinjaca tique tirado tobar tobon toledo toloza
toro torrado torres tovar trejos trespalacios triana trivino troncoso trujillo tunjano tunjo umana umbarila urbina
urdaneta uribe urrea urrego urrutia useche usma usuga vaca valbuena valderrama valdes valencia valenzuela valero valle
vallejo vanegas varela vargas varon vasco vasquez vega velandia velasco velasquez velez velosa venegas vera verano
verbel vergara viancha victoria vidal vidales vieira viera villa villabon villada villadiego villalba villalobos
villamil villamizar villanueva villareal villarraga villarreal villegas villota virguez vivas viveros wilches yanez
yara yate yela yepes yopasa zabala zabaleta zafra zaldua zambrano zamora zamudio zapata zarate zea zorro zubieta
zuluaga zuniga
`;

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

export const givenNames = words(GIVEN);
export const surnames = words(SURNAMES);
