/** As in `business.ts`: what people feel and think of each other, and how they behave. */
export const FEELINGS = `
angry+: aufgebracht empört empörte Empörung rasend wutentbrannt fuchsteufelswild entrüstet Entrüstung erzürnt erbost verärgern stocksauer zornig in_Rage zürnen | angered infuriate infuriated irate fuming outraged outrage incensed seething indignant fury furiously angrily enrage
angry-: fröhlich vergnügt heiter hocherfreut | joyful cheerful thrilled overjoyed happily
happy+: glücklich froh fröhlich erfreut zufrieden freuen freute gefreut Freude heiter vergnügt | happy glad pleased delighted joyful cheerful content joy overjoyed
happy-: traurig Trauer unglücklich betrübt niedergeschlagen bedrückt unzufrieden Unzufriedenheit | sad sadness unhappy miserable downcast dejected dissatisfied discontented
afraid+: Angst Ängste ängstlich fürchten fürchtete gefürchtet befürchten befürchtet befürchtete Furcht Befürchtung | afraid fear feared fears fearful scared frightened
afraid-: furchtlos mutig tapfer unerschrocken | fearless unafraid brave courageous
worried+: besorgt Besorgnis =Sorge beunruhigt beunruhigen | worried worry worries worrying concerned anxious uneasy troubled_by
worried-: unbesorgt sorglos gelassen beruhigt | unconcerned unworried carefree calm relaxed reassured
nervous+: nervös Nervosität unruhig angespannt | nervous nervously jittery tense agitated on_edge
nervous-: gelassen entspannt ruhig besonnen | calm calmly relaxed composed
desperate+: hoffnungslos aussichtslos ausweglos ratlos | hopeless despairing despaired desperate_straits at_his_wits_end
enthusiastic: begeistert begeisterte Begeisterung euphorisch Euphorie enthusiastisch Enthusiasmus | enthusiastic enthusiasm euphoric euphoria
surprised: überrascht überraschen überraschte Überraschung verblüfft verblüffen erstaunt Erstaunen verwundert | surprise surprised surprising astonish astonished astonishment stunned
proud+: stolz Stolz | proud proudly pride
proud-: beschämt schämen schämte geschämt Scham | ashamed shame embarrassed
love+: =lieben =liebt =liebte =liebten =geliebt =Liebe vergöttern | love loved loves adore adored
love-: hassen hasst hasste gehasst Hass verabscheuen verabscheut | hate hated hates hatred loathe loathed detest detested
admire+: bewundern bewundert bewunderte Bewunderung verehren verehrt | admire admired admiration look_up_to looked_up_to
admire-: verachten verachtet Verachtung geringschätzen | despise despised contempt scorn scorned look_down_on
envy: beneiden beneidet Neid neidisch eifersüchtig Eifersucht | envy envied envious jealous jealousy
regret: bedauern bedauert bedauerte Bedauern bereuen bereut bereute | regret regretted regrets rue rued
optimistic+: optimistisch Optimismus zuversichtlich Zuversicht hoffnungsvoll | optimistic optimism upbeat bullish hopeful
optimistic-: pessimistisch Pessimismus | pessimistic pessimism downbeat bearish
tired: müde Müdigkeit erschöpft Erschöpfung ausgelaugt | tired exhausted exhaustion weary worn_out
ambitious: ehrgeizig Ehrgeiz ambitioniert | ambitious ambition ambitions
greedy: gierig Gier habgierig Habgier geldgierig | greedy greed avarice
arrogant+: arrogant Arroganz überheblich Überheblichkeit hochmütig Hochmut selbstherrlich eingebildet | arrogant arrogance conceited haughty cocky
arrogant-: demütig Demut | humble humility
cautious+: vorsichtig Vorsicht umsichtig | cautious cautiously careful carefully caution
cautious-: leichtsinnig Leichtsinn unvorsichtig fahrlässig | reckless recklessly careless rash
generous+: großzügig Großzügigkeit freigebig spendabel | generous generously generosity
generous-: geizig Geiz knauserig | stingy miserly
rude+: unhöflich rüde schroff barsch pampig patzig unverschämt grob | rude rudely impolite curt brusque insolent
rude-: höflich Höflichkeit freundlich zuvorkommend | polite politely courteous courteously friendly
stubborn: stur dickköpfig starrsinnig eigensinnig | stubborn stubbornly obstinate
honest-: unehrlich verlogen unaufrichtig | dishonest insincere
honest+: aufrichtig Aufrichtigkeit Ehrlichkeit | honest sincere honesty sincerity
trust+: vertrauen vertraut vertraute Vertrauen | trust trusted trusts
trust-: misstrauen misstraut misstraute Misstrauen misstrauisch | distrust distrusted mistrust mistrusted suspicious
doubt: zweifeln zweifelt zweifelte bezweifeln bezweifelt bezweifelte anzweifeln angezweifelt Zweifel skeptisch Skepsis | doubt doubted doubts sceptical skeptical scepticism skepticism
friend+: Freund Freunde Freundin befreundet Freundschaft Kumpel | friend friends friendship buddy pal pals
friend-: Feind Feinde Feindin verfeindet Feindschaft | enemy enemies foe foes enmity
deceive: täuschen täuscht täuschte getäuscht Täuschung betrügen betrogen Betrug betrügerisch hintergehen hintergangen hinters_Licht irreführen irregeführt in_die_Irre | deceive deceived deception mislead misled misleading dupe duped trick tricked cheat cheated fraud fraudulent defraud defrauded swindle swindled
fan: Anhänger Fan Fans =Bewunderer | fan fans =admirer =admirers follower followers
convinced: überzeugt überzeugen | convinced persuaded persuade convince
`;
