import { stemmer as snowballEnglish } from "@orama/stemmers/english";

/**
 * German stems (as the Snowball stemmer and `foldUmlauts` leave them) that belong to one verb or noun; the first stands for all.
 * Only families whose forms the stemmer does not bring together.
 */
const GERMAN = `
lass liess lasst
geh ging gegang gang
steh stand gestand
komm kam gekomm kunft
nehm nahm genomm nimmt nimm nahme
geb gab gegeb gibt
find fand gefund fund
bind band gebund
sing sang gesung
sink sank gesunk
spring sprang gesprung
trink trank getrunk
zwing zwang gezwung
dring drang gedrung
gewinn winn gewann gewonn wonn
beginn begann begonn
schwimm schwamm geschwomm
sprech sprach gesproch spricht spruch
brech brach gebroch bricht bruch
helf half geholf hilft hilf
werf warf geworf wirft wirf wurf
sterb starb gestorb stirbt stirb
treff traf getroff triff trifft
les las geles liest
seh sah geseh sieht sicht
ess ass gegess isst
fress frass gefress frisst
mess gemess misst
trag trug getrag tragt
fahr fuhr gefahr fahrt
schlag schlug geschlag schlagt
wachs wuchs gewachs
lad lud gelad
halt hielt gehalt
fall fiel gefall fallt
rat riet gerat
schlaf schlief geschlaf
lauf gelauf
ruf rief geruf
stoss stiess gestoss
bleib blieb geblieb
schreib schrieb geschrieb schrift
treib trieb getrieb
steig stieg gestieg
schweig schwieg
schein schien
leih lieh gelieh
reiss riss geriss
beiss biss gebiss
streit stritt gestritt
schneid schnitt geschnitt
scheid schied geschied
greif griff gegriff
reit ritt geritt
bieg bog gebog
biet bot gebot
flieg flog geflog
fliess floss gefloss fluss
schliess schloss geschloss schluss
schiess schoss geschoss schuss
verli verl verlor verlier verlust
lug log gelog luge
betrug betrog
zieh zog gezog
heb hob gehob
bring bracht gebracht
denk dacht gedacht
kenn kannt gekannt
nenn nannt genannt
renn rannt gerannt
brenn brannt gebrannt
send sandt gesandt
wend wandt gewandt
wiss wusst gewusst
tu tat getan
firma firm firmen
konto kont
thema them
risiko risik
zentrum zentr
datum dat
`;

/** English words, likewise; the stemmer is applied to them. */
const ENGLISH = `
lose lost loss
sell sold sale sales
buy bought
build built
bring brought
think thought
fight fought
catch caught
teach taught
seek sought
make made
take took taken
give gave given
go went gone
come came
becom becam
begin began begun
run ran
win won
fall fell fallen
feel felt
keep kept
leave left
meet met
pay paid
say said
send sent
spend spent
speak spoke spoken speech
stand stood
understand understood
tell told
found founder
hold held
get got gotten
know knew known knowledge
grow grew grown growth
throw threw thrown
fly flew flown
draw drew drawn
drive drove driven driver
ride rode ridden
rise rose risen
write wrote written
choose chose chosen choice
break broke broken
freez froze frozen
steal stole stolen
wear wore worn
shake shook shaken
mistak mistook mistaken
hide hid hidden
bite bit bitten
forget forgot forgotten
see saw seen
eat ate eaten
lead led
deal dealt
mean meant
dream dreamt
lend lent
sink sank sunk
sing sang sung
swim swam swum
stick stuck
strike struck
shrink shrank shrunk
die dead death
man men
woman women
child children
person people
foot feet
half halves
life live
deliver delivery
`;

/** Participles from this length on also stand without `ge-` behind a prefix: `nomm` in `übernommen`. */
const PREFIXED_PARTICIPLE_LENGTH = 6;

function families(lines: string, stemOf: (word: string) => string): ReadonlyMap<string, string> {
  const bases = new Map<string, string>();
  for (const line of lines.trim().split("\n")) {
    const [base = "", ...forms] = line.split(" ").map(stemOf);
    for (const form of forms) {
      bases.set(form, base);
      if (form.startsWith("ge") && form.length >= PREFIXED_PARTICIPLE_LENGTH) {
        bases.set(form.slice(2), base);
      }
    }
  }
  return bases;
}

const GERMAN_BASES = families(GERMAN, (stem) => stem);
const ENGLISH_BASES = families(ENGLISH, snowballEnglish);

/** Longest first, so that `heraus` is tried before `her`. */
export const VERB_PREFIXES: readonly string[] =
  "zusammen wieder zuruck heraus hinaus herein hinein entgegen voran weiter unter uber durch hinter nach fort heim fest statt teil ein ent emp ver zer auf aus bei dar her hin los mit vor weg ab an be er um zu miss".split(
    " ",
  );

/** `entliess` -> `entlass`, `liess` -> `lass`; a stem of no irregular family comes back as it is. */
export function germanBase(stem: string): string {
  const base = GERMAN_BASES.get(stem);
  if (base !== undefined) {
    return base;
  }
  for (const prefix of VERB_PREFIXES) {
    if (stem.length > prefix.length + 1 && stem.startsWith(prefix)) {
      const rest = stem.slice(prefix.length);
      const restBase = GERMAN_BASES.get(rest) ?? GERMAN_BASES.get(withoutZu(rest));
      if (restBase !== undefined) {
        return prefix + restBase;
      }
    }
  }
  return stem;
}

function withoutZu(stem: string): string {
  return stem.startsWith("zu") ? stem.slice(2) : stem;
}

export function englishBase(stem: string): string {
  return ENGLISH_BASES.get(stem) ?? stem;
}
