/**
 * What people build passwords of. Written by hand for this product, from what is commonly known to be common in Spanish
 * and English; it is not a copy of any published or leaked list. A password is refused when nothing else is in it, so
 * a few hundred words stand for the many thousands that join, repeat, number or decorate them.
 */
export const commonWords: readonly string[] = `
password passwords passwort contrasena contrasenas clave claves claveuno acceso ingreso ingresar entrar entrada login signin
admin administrador administradora administrator root usuario user username invitado guest test testing prueba pruebas
demo temporal temp changeme cambiame cambiar default secreto secret private privado master supervisor sistema sistemas
welcome bienvenido bienvenida bienvenidos hola hello holamundo helloworld letmein dejameentrar abrete sesamo opensesame
iloveyou teamo tequiero teamomucho amor amorcito mivida mimor love lover lovely princesa princess reina rey king queen
angel angelito angelita cielo corazon bebe baby mama papa madre padre familia family hijo hija hermano hermana abuela
dios diosesamor jesus jesucristo cristo maria virgen guadalupe santa santo bendicion gracias senor iglesia
football futbol soccer baseball basketball hockey tenis ciclismo barcelona realmadrid madrid america millonarios santafe
nacional atletico junior cali medellin bucaramanga cartagena barranquilla pereira manizales tolima seleccion messi
ronaldo falcao james nairo campeon campeones futbolista
monkey mono dragon tiger tigre leon lion perro perrito gato gatito dog cat caballo horse mariposa butterfly conejo
panda lobo wolf aguila eagle
sunshine sol luna moon sun star estrella estrellas star flower flor flores rosa rose margarita summer winter verano
invierno primavera otono spring autumn nieve snow lluvia mar playa cielo mundo world tierra
superman batman spiderman starwars pokemon naruto goku minecraft fortnite roblox playstation nintendo xbox matrix
computer computador computadora internet google facebook instagram whatsapp twitter youtube microsoft windows office
android iphone samsung apple telefono celular correo email gmail hotmail outlook yahoo
enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre january february march april
june july august september october november december lunes martes miercoles jueves viernes sabado domingo monday
tuesday wednesday thursday friday saturday sunday
juan juana jose josefa carlos carolina andres andrea daniel daniela david alejandro alejandra sebastian santiago mateo
samuel nicolas valentina mariana sofia isabella laura paula natalia camila camilo diana sandra claudia patricia luis
luisa miguel jorge fernando fernanda diego felipe ricardo roberto antonio francisco manuel pedro pablo oscar jaime
michael michelle jessica jennifer ashley charlie robert thomas george jordan anthony joshua matthew hunter maggie
colombia colombiano colombiana bogota bogotano bogotana distrito capital antioquia valle caribe macondo cafe
quindio magdalena amazonas orinoco pacifico paz vida feliz felicidad alegria amigo amigos amiga amigas siempre nunca
jamas mejor nuevo nueva bueno buena linda lindo hermosa hermoso bonita bonito chocolate cookie cheese pizza dinero
plata money trabajo oficina casa hogar home escuela colegio universidad profesor profesora doctor doctora
shadow ninja hacker killer freedom libertad trustno trust access pass passw word mypassword micontrasena miclave
mi tu su yo el la los las de del y en con para por uno dos tres my the your and is are this esta este es soy
numero numeros uno cero primero primera ultimo seguro segura seguridad secure security
qwerty qwertyuiop qwertz azerty asdf asdfgh asdfghjkl zxcvbn zxcvbnm qazwsx qazwsxedc wsx edc abc abcd abcdef abcdefgh
`
  .trim()
  .split(/\s+/);

/** Words that this product's own people would think of first (ASVS 6.1.2, 6.2.11): entity, product, programmes, roles. */
export const contextWords: readonly string[] = `
alianza alianzas cultura cultural culturas ciudadana ciudadano ciudadania red redes secretaria subsecretaria secretario
recreacion deporte deportes scrd drac observatorio direccion director directora lider profesional correspondencia
auditor auditora calidad datos apadrinamiento fidelizacion pacto pactos apoyo interinstitucional gestion aliado aliados
aliada aliadas enlace enlaces agente cambio gala balance compromiso compromisos vigencia iniciativa iniciativas
portal backoffice alcaldia mayor idartes idpac idrd idpc orquesta filarmonica
`
  .trim()
  .split(/\s+/);
