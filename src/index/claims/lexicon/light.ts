/** Words that change nothing about what is stated: hedges, fillers, verbs that only carry a noun, and how the text itself is named. */
export const LIGHT = `
wahrheit wirklichkeit grunde strikt streng strictly steil oben krachend kläglich gehörig ordentlich gründlich geschichte story seit ende endes lief läuft rum drum stark jede menge richtiggehend quasi beide ihr ihre leute_da so_ne ne nen dran drin davon damit dabei eh sowas übelst brutal ganzen ganze whole entire each weiterhin right outright flat straight quickly slowly suddenly simply heavily steeply sharply deep deeply dead damn super pretty kind bit ended ending up out off over stammt stammen kommt kam laufe laufend somehow someone somebody figured goal
nem nen ner ne innerhalb grundsätzlich within sehen sah sieht gesehen see saw seen genug enough longer länger incident liegen lag liegt voller volle vollen become became becoming lay lies stood heißt dazu statt_dessen kurz knapp bloß
ach allerdings also angeblich artikel aktuell außerdem autorin bald bereits besonders bisher bisschen damals dann denn derzeit dich dieser drauf draußen eben echt eigentlich
einfach einig einige einigen einmal endlich erneut erst etwa etwas extrem fast firma frau ganz gar gelten gelegentlich gerade gewiss gibt gibts gleich gleichzeitig gleichen haben halt hätte heftig herr
heute hierbei hin immerhin inzwischen irgendwie irgendwo ja jawohl jedenfalls jemals jetzt kam kommen komplett konzern konzerne konzernen kriegen kriegt laut lediglich
letztlich lustig machen macht machte gemacht mal man mehrere mehreren mitten möglicherweise momentan nach nachdem nämlich natürlich nebenbei neu neue neuen neulich noch nun nur oft offenbar offensichtlich plötzlich
quasi recht rund sache sachen schließlich schon sehr sein seinerzeit selber selbst sicher sofort sogar sonst sowie sowieso ständig stehen stand steht text tatsächlich tun tut tat
total überhaupt übrigens ums unbedingt unternehmen unternehmens usw viel vielleicht völlig vollkommen vorher vorhin war wäre weit weiter weiterhin welche werden wieder wirklich wohl worden zeit zeitweise ziemlich zudem
zufällig zugleich zunächst zuvor zwar äußerst ging gehen geht läuft lief laufen bringt brachte bekommen bekam erhalten geben gab hauptsache kerl typ leider ehrlich klar ursprünglich anfangs zuerst eigene eigenen eigener vollständig ganzen gesamte gesamten
zum_Beispiel bekanntlich insgesamt ausgerechnet verdammt krass mega voll richtig wohlgemerkt dinge ding lage punkt seite weise art fall teil jahr jahre jahres jahren monat monate monats tag sozusagen unter_anderem kleinen_wenig rest weiteren weiteres weitere zurzeit
about actually again all-in ago already also anyway apparently around article author back badly basically be been being bit businessman came company completely corporation currently damn day definitely did do does doing done during early
either else entirely especially even eventually ever exactly extremely fact fairly far finally firm first-of-all former fully further gave generally get gets getting give given gives giving go going gone got guy guys had has have having he here
himself his honestly however huge-ly indeed initially instead-of its itself just kind largely later literally lot lots made mainly make makes making man many mate matter maybe merely moment month months more-or-less mostly much mr myself namely near nearly new
now obviously of often oh okay-so once only originally outright over overall own per perhaps place point pretty previously probably put quite rather reality really recent recently reportedly same says several shortly simply since so some
something somewhat soon sort still stuff such supposedly surely take takes taken than that them then there these they thing things this those though thus time times together too totally truly turbulent ultimately usually very via was way well went were
against towards toward ahead away full along aside anyway either upon among amid throughout whatsoever when while who whole will with would year years yet text according-to behind company's companies businesses basically kinda sorta gonna wanna guess lol tbh imo honestly first people piece story author's writer report reports reported time back at-all any anything everything something
mittlerweile seither seitdem dementsprechend infolgedessen folglich somit demzufolge schlussendlich letztendlich ohnehin ebenfalls ebenso nochmal nochmals abermals
offenkundig augenscheinlich anscheinend freilich gewissermaßen regelrecht geradezu förmlich buchstäblich wortwörtlich schlicht schlichtweg schlechthin durchaus mächtig
tierisch wahnsinnig unheimlich unglaublich verflucht verdammte verdammten schier bekanntermaßen nachweislich eindeutig definitiv absolut zweifellos zweifelsfrei fraglos
sicherlich erstmal vorerst fortan seinerseits ihrerseits nachträglich rückblickend hinterher daraufhin anschließend währenddessen unterdessen derweil indes
hingegen dagegen gleichwohl nichtsdestotrotz trotzdem beiden beider stecken steckt steckte gesteckt befinden befindet befand befanden erfolgen erfolgt erfolgte erfolgten
geschehen geschieht geschah passieren passiert passierte bekäme bekämen
nowadays meanwhile thereby hence therefore moreover furthermore nonetheless nevertheless besides likewise altogether downright plain sheer mere bloody freaking fucking
legit tons bunch happen happens happened happening occur occurs occurred folks dude bro fella
dr prof professor mrs ms sir mister herrn ing
`;

/** Words that make a statement about all or none: they have to be in the article too. */
export const SWEEPING = `
alle allen aller alles sämtliche jeder jede jedes jeden immer ausnahmslos ausschließlich meisten meiste niemand keiner
all every everyone everybody everything always    most majority nobody none exclusively
`;
