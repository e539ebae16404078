import { foldWord } from "./foldWord.ts";

/** Words that hold a sentence together and say nothing about what it is about, and the words of asking. */
const GERMAN = `
aber alle allem allen aller alles als also am an ander andere anderem anderen anderer anderes auch auf aus bei beim bin bis
bist da dabei dadurch dafür dagegen daher dahin damals damit danach daneben dann daran darauf daraus darf darin darüber darum
das dass davon davor dazu dein deine deinem deinen deiner dem den denen denn dennoch der deren des deshalb dessen dich die dies
diese diesem diesen dieser dieses dir doch dort du durch durfte dürfen dürfte eben ein eine einem einen einer eines einige einigen
einiger eigentlich einfach einmal er es etwa etwas euch euer eure für gab ganz gar geben gegen genau gewesen gibt ging hab habe
haben habt hat hatte hatten hätte hätten her hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres im immer in indem
ins irgend irgendwas irgendwie ist ja je jede jedem jeden jeder jedes jedoch jemand jene jenem jenen jener jenes jetzt kann kannst
kein keine keinem keinen keiner können könnt könnte könnten lässt mach mache machen macht machte man manche mehr mein meine meinem
meinen meiner mich mir mit möchte mögen muss müssen musste müsste nach nämlich neben nein nicht nichts noch nun nur ob oder ohne
schon sehr sei sein seine seinem seinen seiner seines seit selbst sich sie sind so sobald sogar solche solchem solchen solcher
soll sollen sollte sollten sondern sonst sowie tat tun tut über um und uns unser unsere unter viel viele vielen vom von vor während
wann war waren warum was weder weg wegen weil weiter welche welchem welchen welcher welches wem wen wenig wenn wer werde werden
werdet wessen weshalb wie wieder wieso will willst wir wird wirklich wirst wo wobei wodurch wofür woher wohin wollen wollte wollten
womit woran worauf worden worin worüber worum wovon wozu wurde wurden wäre wären würde würden zu zum zur zusammen zwar zwischen bitte mal halt
ans aufs durchs fürs ums unters übers vors pro geworden mussten müssten bzw usw etc ca zb dh dran drauf drin raus rein
`;

const ENGLISH = `
a about after again all also am an and any are as at be because been before being both but by can cannot could did do does doing
done down during each else ever few for from further get gets getting got had has have having he her here hers herself him himself
his how however i if in into is it its itself just let like many may me might more most much must my myself no nor not now of off
on once one only or other others our ours out over own per please quite rather really same shall she should since so some such than
that the their theirs them themselves then there these they this those though through to too under until up upon us very via was
we well went were what when where whether which while who whom whose why will with within without would yes yet you your yours
s t d m ll re ve don doesn didn isn aren wasn weren won wouldn couldn shouldn hasn haven hadn ain dont didnt doesnt isnt cant wont whats thats hes shes theyre im ive gonna wanna etc vs already even still ago 
another around every everything something anything nothing
`;

/** Words that ask about the text rather than about what it treats. */
const ASKING = `
artikel text autor autorin absatz stelle passage satz steht sag sagt sagen sage gesagt heißt meint erzähl erzähle erzählt erklär erkläre
erklärt such suche zeig zeige finde weiß weißt wissen laut article author paragraph sentence say says said tell tells told explain
describe show find mention mentions mentioned know quote zitat bit part someone anyone anybody somebody remember
hallo hi hey hello danke thanks thank lol ok okay moin guten morgen good morning
`;

const asSet = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/).map(foldWord));

const STOPWORDS = asSet([GERMAN, ENGLISH, ASKING].join(" "));
const ASKING_WORDS = asSet(ASKING);

/** Whether a folded word asks about the text: „sag“, “know”. */
export function isAsking(folded: string): boolean {
  return ASKING_WORDS.has(folded);
}

/** Takes a folded word. */
export function isStopword(folded: string): boolean {
  return STOPWORDS.has(folded);
}

/** `teh`, `mien`: two neighbouring letters exchanged in a short word that would not count. */
export function isMisspeltStopword(folded: string): boolean {
  for (let at = 0; at + 1 < folded.length && folded.length <= LONGEST_MISSPELT; at += 1) {
    const exchanged = folded.slice(0, at) + folded.charAt(at + 1) + folded.charAt(at) + folded.slice(at + 2);
    if (STOPWORDS.has(exchanged)) {
      return true;
    }
  }
  return false;
}

const LONGEST_MISSPELT = 6;
