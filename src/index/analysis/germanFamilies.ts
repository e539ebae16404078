/**
 * German stems (as the Snowball stemmer and `foldUmlauts` leave them) that belong to one verb or noun; the first stands for all.
 * Only families whose forms the stemmer does not bring together, and no form that is another word as well („Stahl“, „Wand“).
 */
export const GERMAN_FAMILIES = `
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
wachs wuchs wuch gewachs
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
werb warb geworb wirb
verderb verdarb verdorb verdirb
gelt galt gegol gilt
sitz sass
bitt bat gebet
weis wies gewies weist wei wi
weich wich gewich weicht
gleich glich geglich gleicht
streich strich gestrich streicht
leid litt gelit
geniess genoss geniesst
schmelz schmolz geschmolz schmilz
schwor geschwor
schieb schob geschob
wieg wog gewog
erwag erwog
stehl gestohl stiehl
befehl befahl befohl befiehl
empfehl empfahl empfohl empfiehl
schwind schwand geschwund
erschreck erschrak erschrock erschrick
grab grub gegrab
meid mied gemied
gedeih gedieh
hang hing gehang
fang fing gefang
kriech kroch gekroch
flieh floh gefloh flieht
schleich schlich geschlich
tret trat trit getret
reib rieb gerieb
wasch wusch gewasch
schmeiss schmiss geschmiss
fecht focht gefocht
stech stach gestoch sticht
schwell schwoll geschwoll
rinn rann geronn
berg barg geborg birgt
gleit glit
veress vergass vergisst
uberwind uberwand uberwund
uberschreit uberschrit
gebar gebor
`;
