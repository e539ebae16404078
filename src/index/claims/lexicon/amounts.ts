/** As in `business.ts`: how much and how many, growing and shrinking, measures and limits. Adds to the groups of `judgement.ts`. */
export const AMOUNTS = `
rise+: aufwärts ansteigen angestiegen anstieg anwachsen angewachsen hochgehen hochgegangen hinaufgehen emporsteigen Zuwachs Zuwächse Zunahme Steigerung Erhöhung Verbesserung vergrößern vergrößert vergrößerte mehren gemehrt vermehren vermehrt ankurbeln angekurbelt befeuern befeuert vorangehen ging_nach_oben gehen_nach_oben in_die_Höhe_geschnellt Höhenrausch verteuern verteuert nach_oben_korrigiert aufgebläht | escalate =mount =mounted mounting swell swelled swollen balloon ballooned ballooning rocket rocketed enlarge enlarged enlargement widen widened widening broaden broadened magnify magnified multiply multiplied upturn uptick rebound rebounded snowballed bump_up bumped_up ramp_up ramped_up build_up step_up stepped_up pushed_up drove_up went_through_the_roof through_the_roof on_the_rise on_the_up
rise-: herabsetzen herabgesetzt herunterfahren heruntergefahren heruntergehen absenken abgesenkt Absenkung eindampfen eingedampft zusammenstreichen zusammengestrichen zusammenschrumpfen zusammengeschrumpft einschränken eingeschränkt zurückfahren zurückgefahren verengen verengt verkürzen verkürzt verknappen purzeln gepurzelt wegbrechen weggebrochen einknicken eingeknickt Kursrutsch Kurssturz Einbußen Einbuße abwärtsgehen verbilligen verbilligt verschlechtern verschlechtert Verschlechterung in_den_Sinkflug im_Sinkflug auf_Talfahrt nach_unten_korrigiert ging_nach_unten gehen_nach_unten schmolz_dahin | deteriorate deteriorated deterioration contraction =narrowed =narrowing ebb ebbed recede receded subside subsided taper tapered curtail curtailed pare_back pared_back whittled downturn dive dived nosedived nose-dived cut_back cut_down cutback cutbacks tail_off tailed_off drop_off dropped_off went_through_the_floor through_the_floor in_freefall free_fall freefall on_the_wane on_the_decline went_south
double+: zweifach doppelt doppelte | twice twofold two-fold
triple: verdreifachen verdreifacht verdreifachte Verdreifachung dreifach | triple tripled tripling threefold three-fold treble trebled
quadruple: vervierfachen vervierfacht vervierfachte vierfach | quadruple quadrupled fourfold four-fold
multiply: vervielfachen vervielfacht vervielfachte | manifold many_times_over
stable: stabilisieren stabilisiert stabilisierte Stabilität konstant | stabilise stabilised stabilize stabilized stability =steady constant flatline flatlined levelled_off leveled_off
volatile: schwanken schwankt schwankte schwankten Schwankung Schwankungen unbeständig sprunghaft Wechselbad Auf_und_Ab | fluctuate fluctuated fluctuation fluctuations volatile volatility erratic see-sawed ups_and_downs rollercoaster roller_coaster
few+: wenige wenigen spärlich vereinzelt | =handful sparse a_couple
few-: zahlreich zahlreiche =zahllos unzählig zig etliche etlichen massenhaft haufenweise scharenweise Dutzende Unmenge Vielzahl | numerous countless innumerable =scores dozens plenty multitude umpteen droves plethora
enough+: genügend ausreichend ausreichen reichte_aus hinreichend genügte genügten genügt | sufficient sufficiently adequate ample suffice sufficed
enough-: unzureichend ungenügend ungenügende | insufficient inadequate
shortage+: Mangel mangelte mangelt knappe Knappheit Engpass Engpässe fehlen Lücke Defizit | shortage shortages scarce scarcity lack lacked lacks short_supply bottleneck bottlenecks dearth
shortage-: =Überfluss Überschuss Überangebot im_Überfluss reichlich | abundance abundant glut oversupply surplus
maximum+: maximal Maximum Höchstwert Höchstmaß Obergrenze Höchststand Höchstgrenze Gipfel Spitzenwert | maximum =max peak peaked ceiling
maximum-: minimal Minimum Mindestmaß Untergrenze Tiefststand Tiefpunkt Talsohle Tiefstand | minimum =min trough =floor rock_bottom low_point all-time_low
record: Rekord Rekorde Rekordwert Rekordhoch Rekordmarke Bestwert Bestmarke Allzeithoch | =record =records record-breaking all-time_high
limit+: begrenzen begrenzt begrenzte Begrenzung beschränken beschränkt beschränkte Beschränkung Limit Deckel gedeckelt deckeln gedeckelten gedeckelter Höchstgrenze Obergrenze | limit limited limits =cap capped restrict restricted restriction restrictions curb curbed ceiling
limit-: unbegrenzt unbeschränkt uneingeschränkt grenzenlos unlimitiert schrankenlos ungedeckelt | unlimited limitless uncapped unrestricted boundless without_limit
exceed+: überschreiten überschritten überschritt übersteigen überstieg überstiegen übersteigt hinausgehen hinausgegangen sprengen gesprengt knacken geknackt knackte über_die_Marke durchbrechen durchbrochen | exceed exceeded exceeding surpass surpassed =top topped overshoot overshot overrun overran overruns went_over break_through broke_through crack cracked =crossed
average: Durchschnitt durchschnittlich Mittelwert =Schnitt | average averaged mean median
share: Anteil Anteile Prozentsatz Beteiligung Beteiligungen | =share =stake =stakes portion proportion percentage
total: Summe Gesamtsumme Gesamtzahl Gesamtbetrag Gesamtwert | sum
amount: =Betrag =Beträge Mengen | =amount =amounts quantity quantities
number: =Anzahl =Zahl | =number
half: Hälfte halb halbe halben | half
rate: =Rate | =rate =ratio
extra: zusätzlich zusätzliche =extra obendrein | =additional =extra supplementary on_top_of_that
length+: =lang =lange =langen =langes | =long lengthy
length-: =kurze =kurzen =kurzer =kurzes =kürzer | =short =shorter brief briefly
wide+: breit breite weitläufig | wide broad wider broader
wide-: eng schmal | narrow narrower tight
deep+: tief tiefe tiefen | deeper depth
deep-: seicht flach oberflächlich | shallow superficial
high+: hoch hohe hohen hoher hohes | =high lofty elevated tall
high-: niedrig niedrige niedrigen niedriger tief | =low
weight+: schwere schweren schwergewichtig | =heavy weighty
weight-: leicht leichte leichten federleicht | =light lightweight featherweight
dense+: dicht | dense densely
dense-: dünn spärlich | thin sparse sparsely
load: Last =Belastung =beladen =belasten =belastet | =load =burden =loaded burdened
pile-up: anhäufen angehäuft ansammeln angesammelt auftürmen aufgetürmt horten gehortet aufhäufen | amass amassed accumulate accumulated pile_up piled_up hoard hoarded stockpile stockpiled rack_up racked_up
measure: =Messung =vermessen | =measured measurement gauge gauged
calculate: berechnen berechnet berechnete ausrechnen Berechnung Berechnungen kalkulieren kalkuliert Kalkulation | calculate calculated calculation calculations =compute =computed work_out_the
liken: vergleichen verglichen vergleicht verglich Vergleich | compare compared comparing comparison liken likened
balance: Gleichgewicht ausgewogen Balance ausbalanciert | =balance balanced equilibrium
equal+: gleichwertig gleichberechtigt gleichrangig gleichauf ebenbürtig auf_einer_Stufe | equal equals on_par on_a_par level_with neck_and_neck
equal-: ungleich unterlegen | unequal
`;
