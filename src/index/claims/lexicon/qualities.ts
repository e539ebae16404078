/** As in `business.ts`: how something or somebody is. Adds to the groups of `judgement.ts`. */
export const QUALITIES = `
rise+: anheben angehoben aufstocken aufgestockt anschwellen angeschwollen emporschnellen hochschießen aufblühen aufgeblüht florieren floriert florierte | lift lifted hike hiked splendid_run great_run good_run strong_run flourish flourished
rise-: kürzen gekürzt Kürzung Kürzungen mindern gemindert Minderung absinken abgesunken Schwund verkleinern verkleinert drosseln gedrosselt | diminish diminished dwindle dwindled lessen lessened wane waned trim trimmed scale_back scaled_back shrinkage
double+: verdoppeln verdoppelt verdoppelte Verdopplung Verdoppelung | double doubled doubling
double-: halbieren halbiert halbierte Halbierung | halve halved halving
stable: stabil stagnieren stagniert stagnierte unverändert gleichbleibend | stable stagnate stagnated stagnant unchanged
fast+: schnell rasch zügig flott rasant | fast quick swift swiftly speedy rapid rapidly
fast-: langsam =schleppend =schleppende =schleppenden =schleppender gemächlich träge | slow slowly sluggish
speed-: verlangsamte gedrosselt gebremst | decelerate decelerated
late+: verspätete verzögerte verzögern Verzögerungen hinkt_hinterher im_Verzug | belated belatedly tardy
late-: fristgerecht planmäßig vorfristig zeitig früher_als_geplant | timely promptly on_time
expensive+: überteuert hochpreisig unerschwinglich | overpriced high-priced
expensive-: preisgünstig kostengünstig spottbillig erschwinglich | affordable low-cost low-priced cut-price
free: kostenlos gratis kostenfrei unentgeltlich | free_of_charge for_free gratis
difficult+: kompliziert knifflig mühsam mühselig anspruchsvoll Probleme Problemen | complicated tricky arduous =challenging problems
difficult-: simpel unkompliziert | =simple uncomplicated
weak+: angeschlagen kraftlos schwächlich | feeble frail ailing
weak-: robust kraftvoll mächtig | robust
good+: exzellent vorzüglich wunderbar fabelhaft positiv positive hervorragender erstklassig rosig tadellos | marvellous marvelous outstanding exceptional fabulous positive impressive rosy splendid_run great_run good_run
good-: negativ negative jämmerlich erbärmlich verheerend trostlos ungünstig elend unerfreulich | negative abysmal appalling atrocious pitiful bleak unfavourable unfavorable dreary
big+: riesengroß immens beträchtlich gigantisch kolossal umfangreich stattlich | massive immense substantial considerable gigantic vast sizeable sizable hefty
big-: geringfügig minimal unerheblich mickrig | marginal minimal meagre meager
compare+: überholen überholt überholte überragen überragt in_den_Schatten | outperform outperformed outdo outdid outstrip outpace surpassing eclipse eclipsed overtake overtook overtaken
compare-: unterbieten unterboten unterschreiten unterschritten | fall_below fell_below
true+: zutreffend wahrheitsgemäß wahrheitsgetreu | accurate factual truthful authentic
true-: unzutreffend haltlos unrichtig | inaccurate baseless unfounded groundless untruthful fictitious
certain+: Gewissheit steht_fest feststehen zweifelsfrei | certainty beyond_doubt
certain-: ungewiss unsicher fraglich zweifelhaft unklar Ungewissheit Unsicherheit | uncertain unclear =doubtful =questionable unsure uncertainty
safe+: harmlos ungefährlich gefahrlos risikolos | safe harmless
safe-: =gefährlich =gefährliche =gefährlichen riskant | =dangerous risky unsafe hazardous perilous
rich+: =reich =reiche =reichste =reichsten wohlhabend | rich wealthy affluent
rich-: mittellos verarmt Armut bettelarm | penniless impoverished poverty destitute
modern+: modern zeitgemäß fortschrittlich | modern up-to-date state-of-the-art progressive
modern-: veraltet altmodisch rückständig antiquiert | outdated old-fashioned obsolete antiquated
age+: =älter =ältere =älteren =älteste | older oldest
age-: =jünger =jüngere =jüngeren =jüngste | younger youngest
popular+: beliebt populär | popular
popular-: unbeliebt unpopulär | unpopular
useful+: nützlich hilfreich sinnvoll brauchbar | =useful =helpful
useful-: nutzlos unnütz sinnlos unbrauchbar zwecklos vergeblich | =useless pointless futile unhelpful in_vain worthless
similar+: ähnlich vergleichbar | similar comparable alike
similar-: unterschiedlich verschieden andersartig | dissimilar
normal+: normal üblich gewöhnlich | =normal =usual ordinary
normal-: ungewöhnlich außergewöhnlich unüblich seltsam merkwürdig | unusual abnormal extraordinary strange
frequent+: häufig oftmals vielfach | frequent frequently
frequent-: selten rar | rare rarely seldom infrequent
lasting+: dauerhaft permanent endgültig | permanent permanently lasting for_good
lasting-: vorübergehend befristet zeitweilig vorläufig | temporary temporarily provisional interim
voluntary+: freiwillig | voluntary voluntarily
voluntary-: unfreiwillig zwangsweise gezwungenermaßen | involuntary involuntarily
deliberate+: =absichtlich vorsätzlich mutwillig | deliberate deliberately intentional intentionally on_purpose
deliberate-: versehentlich unabsichtlich aus_Versehen | accidental accidentally inadvertently unintentionally by_accident by_mistake
official: offiziell amtlich | official officially
worldwide: weltweit global | worldwide global globally around_the_world
domestic+: inländisch heimisch einheimisch | domestic
domestic-: ausländisch | foreign overseas
healthy+: gesund | healthy
healthy-: krank erkrankt Krankheit | ill sick illness
fair+: gerecht fair | =fair
fair-: ungerecht unfair | unfair unfairly unjust
flawless+: fehlerfrei makellos fehlerlos | flawless impeccable faultless
flawless-: fehlerhaft mangelhaft | flawed faulty defective
famous: berühmt prominent namhaft | famous renowned prominent celebrated well-known
crowded+: überfüllt proppenvoll | crowded packed overcrowded
crowded-: leer menschenleer | empty deserted
temperature+: heiß | hot
temperature-: kalt | cold
`;
