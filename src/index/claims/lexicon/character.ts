/** As in `business.ts`: how people are, how they behave, what they feel. Adds to the groups of `feelings.ts`. */
export const CHARACTER = `
behave: verhalten verhielt Verhalten benehmen benahm =benommen Benehmen sich_aufführen aufgeführt =Gebaren =Auftreten =auftreten trat_auf | behave behaved behaves behaviour behavior conduct demeanour demeanor came_across comes_across acted_like acting_like
crude+: =plump =plumpe =plumpen grobschlächtig derb grob ungehobelt taktlos unsensibel mit_dem_Holzhammer Holzhammermethode unbeholfen ungeschickt tollpatschig =hölzern flegelhaft mit_der_Brechstange wie_ein_Elefant | crude crudely clumsy clumsily ham-fisted heavy-handed uncouth boorish =coarse tactless insensitive =blunt ungainly awkward gauche oafish bull_in_a_china_shop sledgehammer
crude-: feinfühlig feinfühlige einfühlsam =geschickt =geschickte =gewandt elegant taktvoll raffiniert =fein diskret behutsam subtil diplomatisch mit_Fingerspitzengefühl Fingerspitzengefühl galant kultiviert weltmännisch | subtle subtly =sensitive =sensitively tactful tactfully skilful =skillful skilfully deft deftly elegant elegantly sophisticated =refined diplomatic diplomatically smooth_talker =polished suave adroit =delicate =delicately
charming+: charmant Charme liebenswürdig =gewinnend sympathisch | charming charm =engaging likeable likable =personable
charming-: abstoßend unsympathisch abweisend widerlich ekelhaft | repulsive repellent off-putting obnoxious unpleasant unlikeable
gentleman: Gentleman Ehrenmann Kavalier | gentleman gentlemen gentlemanly
shy+: schüchtern schüchterne scheu verlegen verschämt zaghaft =zurückhaltend | shy shyly timid timidly bashful diffident =reserved
shy-: selbstbewusst selbstsicher =forsch dreist keck unverfroren selbstbewusste | =confident self-confident self-assured assertive =bold boldly brash =cheeky outgoing brazen
modest+: =bescheiden =bescheidene Bescheidenheit genügsam =zurückhaltend | modest modesty unpretentious humble humbly
modest-: prahlerisch großspurig großmäulig angeberisch großtuerisch protzig aufschneiden Angeber Prahlerei prahlen prahlte Großmaul angeben_mit angeberei vollmundig | boastful boasting bragging braggart show-off bombastic ostentatious pompous swaggering bluster blustering grandiose
boast: prahlen prahlte geprahlt prahlt protzen geprotzt angeben_mit sich_brüsten =brüstete auftrumpfen große_Töne den_Mund_voll | boast boasted brag bragged crow crowed gloat gloated talk_big talked_big blow_his_own_trumpet
kind+: gütig freundlich gutherzig warmherzig =herzlich nett =menschlich barmherzig | kind-hearted =kindly =kindness compassionate warm-hearted benevolent =humane good-natured
kind-: =gemein grausam herzlos unmenschlich gnadenlos erbarmungslos fies bösartig boshaft niederträchtig =böse | cruel cruelly heartless inhumane merciless ruthless ruthlessly nasty malicious spiteful vicious callous brutally unkind wicked evil mean-spirited
brave+: mutig tapfer furchtlos kühn beherzt Mut couragiert heldenhaft | brave bravely courageous courage =bold fearless daring gutsy heroic valiant
brave-: feige Feigling feig mutlos ängstlich | cowardly coward timid spineless faint-hearted gutless
lazy+: faul träge Faulheit Faulpelz arbeitsscheu | lazy laziness idle slothful work-shy
lazy-: fleißig emsig arbeitsam eifrig strebsam | hard-working hardworking diligent =industrious
patient+: geduldig Geduld langmütig | =patient =patiently patience
patient-: ungeduldig Ungeduld | impatient impatiently impatience
strict+: =strenge =strenger unerbittlich unnachgiebig mit_harter_Hand mit_eiserner_Hand | strict strictness =stern unyielding inflexible draconian =rigid rigorous iron_fist hardline
strict-: nachsichtig milde nachgiebig großzügig kulant lasch lax | lenient leniency indulgent =flexible lax easy-going soft_on
reliable+: zuverlässig =verlässlich =Verlass vertrauenswürdig | reliable reliably dependable trustworthy
reliable-: unzuverlässig unverlässlich | unreliable untrustworthy undependable
loyal+: treu Treue loyal Loyalität =ergeben | loyal loyalty =faithful =devoted
loyal-: untreu illoyal verräterisch Verrat verraten abtrünnig | disloyal unfaithful treacherous betray betrayed betrayal treason traitor
serious+: =ernst =ernste ernsthaft ernsthaften seriös =Ernst allen_Ernstes todernst | =serious =seriously earnest solemn in_earnest in_all_seriousness
serious-: scherzhaft Scherz scherzen scherzte =Witz spaßeshalber im_Scherz zum_Spaß albern unernst spaßig nicht_ernst | =joking jokingly =joke =joked jest in_jest =kidding frivolous tongue-in-cheek facetious flippant for_fun
mature+: =reif =erwachsen =Reife =gereift | mature maturity grown-up =adult
mature-: unreif kindisch infantil pubertär halbstark pubertierend | immature childish juvenile puerile adolescent sophomoric
selfish+: egoistisch selbstsüchtig eigennützig Egoismus Eigennutz Egoist | selfish selfishly selfishness egoistic self-serving egotistical self-interest self-seeking
selfish-: selbstlos uneigennützig altruistisch Nächstenliebe opferbereit Uneigennützigkeit gemeinnützig | selfless selflessly altruistic altruism unselfish philanthropic philanthropy charity
scruple+: Skrupel skrupulös Gewissensbisse gewissenhaft =Bedenken | scruple scruples qualms conscientious misgivings compunction
scruple-: skrupellos gewissenlos bedenkenlos | unscrupulous ruthless unprincipled
eager+: eifrig begierig erpicht gierig hungrig =versessen =besessen verrückt_nach süchtig Gier gieren heiß_auf lechzen lechzt | craving crave craves craved hungry hunger obsessed obsession fixated hell-bent thirst thirsts dying_to itching_to
eager-: widerwillig unwillig ungern lustlos Widerwillen halbherzig =zögerlich wider_Willen zähneknirschend | reluctant reluctantly reluctance grudging grudgingly half-hearted half-heartedly
indifferent+: gleichgültig gleichgültige Gleichgültigkeit desinteressiert teilnahmslos kalt_lassen ließ_kalt lässt_kalt unberührt_ließ egal schert_sich_nicht schnuppe schnurz wurst gleichgültigkeit | indifferent indifference uninterested disinterested apathetic apathy couldn’t_care_less left_cold unconcerned nonchalant
indifferent-: =neugierig =leidenschaftlich Anteilnahme am_Herzen | curious =passionate =passionately
calm+: =ruhig gelassen =Ruhe gefasst besonnen Gelassenheit =ruhigen beherrscht die_Ruhe_selbst ruhig_und_gelassen gleichmütig seelenruhig entspannt kühlen_Kopf in_sich_ruhend | calm calmly =collected =composed composure unruffled serene serenely cool_headed cool-headed level-headed unfazed unperturbed relaxed tranquil imperturbable laid-back even-tempered
calm-: =aufgeregt panisch Panik hektisch hysterisch außer_sich unbeherrscht aufgewühlt kopflos nervös die_Nerven_verlieren die_Nerven_verloren verlor_die_Nerven Nervenbündel aufgelöst | frantic frantically panicked panicky panicking agitated hysterical frenzied frenetic distraught hyper beside_himself lost_his_nerve flustered nervous_wreck worked_up highly_strung
desperate+: verzweifeln verzweifelnd am_Ende_seiner_Weisheit keinen_Ausweg weder_ein_noch_aus nicht_ein_noch_aus in_Not in_größter_Not am_Boden_zerstört mit_dem_Latein_am_Ende mit_seinem_Latein_am_Ende kaum_noch_zu_helfen Nerven_blank die_Nerven_blank das_Wasser_stand_ihm fix_und_fertig in_der_Klemme ausweglosen Strohhalm | frantic distraught despondent desperation at_wits’_end at_his_wits’_end at_wit’s_end end_of_his_tether at_the_end_of_his_tether on_his_last_legs clutching_at_straws clutch_at_straws grasping_at_straws up_against_it last-ditch up_the_creek inconsolable
desperate-: sorgenfrei sorgenfreie bester_Laune gut_gelaunt voller_Zuversicht frohen_Mutes guten_Mutes zuversichtliche ausgeglichen unbekümmert unbeschwert seelenruhig die_Ruhe_selbst | carefree untroubled in_good_spirits full_of_confidence happy-go-lucky blithe at_ease unworried =contented =cheerful buoyant in_high_spirits light-hearted
happy+: überglücklich glückselig =selig hocherfreut freudig im_siebten_Himmel auf_Wolke_sieben jubeln jubelte Jubel gut_gelaunt bester_Laune | over_the_moon on_cloud_nine ecstatic elated jubilant blissful tickled_pink jubilation in_seventh_heaven
happy-: deprimiert niedergeschlagen am_Boden betrüblich mutlos enttäuscht untröstlich schlecht_gelaunt missmutig frustriert Frust | depressed despondent gloomy glum heartbroken disheartened disappointed down_in_the_dumps crestfallen frustrated frustration disgruntled
angry+: in_Rage auf_die_Palme kochte_vor_Wut vor_Wut schäumte fassungslos ungehalten =entnervt =genervt an_die_Decke platzte_der_Kragen auf_180 schnaubte tobte Tobsuchtsanfall Wutanfall aus_der_Haut Unmut Groll | wound_up hit_the_roof hit_the_ceiling went_ballistic go_ballistic see_red saw_red exasperated up_in_arms up_in_the_air_about lost_his_temper lose_his_temper lost_his_cool blew_up blow_a_fuse blew_a_fuse hopping_mad tantrum =ire wrath rage raged raging apoplectic peeved ticked_off pissed_off miffed resentful irked
proud+: stolzer voller_Stolz | proudest
ashamed: peinlich blamieren blamiert blamierte bloßstellen bloßgestellt Schmach beschämend | embarrassing embarrass embarrassed humiliating humiliate humiliated humiliation shameful disgrace disgraced mortified
jealous: missgünstig Missgunst missgönnen nicht_gönnen nicht_gegönnt | grudge begrudge begrudged resent =resented
grateful+: dankbar Dankbarkeit | grateful gratitude thankful
grateful-: undankbar Undank | ungrateful ingratitude
obsessed: =besessen Besessenheit =versessen fixiert Fixierung vernarrt Obsession | obsessed obsession fixated fixation infatuated preoccupied
confident+: selbstsicher selbstbewusst Selbstvertrauen Zuversicht zuversichtlich | =confident confidence self-confidence self-assurance
confident-: verunsichert unsicher Selbstzweifel | insecure self-doubt unsure diffident
helpless: hilflos machtlos ohnmächtig Hilflosigkeit wehrlos aufgeschmissen | helpless powerless helplessness defenceless at_a_loss
confused: verwirrt Verwirrung =durcheinander konfus verwirrend ratlos perplex | confused confusion confusing bewildered perplexed baffled puzzled
chaos: Tohuwabohu Unordnung chaotisch chaotische chaotischer wirr drunter_und_drüber heilloses_Durcheinander aus_dem_Ruder kopflos Kuddelmuddel | chaotic disorder disorderly topsy-turvy shambles shambolic pandemonium havoc mayhem bedlam at_sixes_and_sevens upside_down disarray haphazard muddle
orderly: =geordnet =geordnete =geordneten organisiert ordnungsgemäß in_Ordnung_gehalten systematisch strukturiert gut_organisiert | orderly =organised =organized =structured systematic systematically =methodical well-organised well-organized shipshape well-ordered
arrogant+: hochnäsig herablassend selbstgefällig Selbstherrlichkeit von_oben_herab großkotzig anmaßend Anmaßung | haughtily condescending condescendingly patronising patronizing high-handed smug supercilious looked_down_his_nose presumptuous imperious
respectful+: respektvoll auf_Augenhöhe ehrerbietig wertschätzend wertgeschätzt Wertschätzung | =respectful =respectfully deferential on_equal_terms
respectful-: geringschätzig verächtlich abschätzig despektierlich =abfällig abwertend entwürdigend | disrespectful disrespect contemptuous contemptuously =dismissive dismissively disdain disdainful derogatory pejorative scornful
beg: betteln bettelte gebettelt Bittsteller anbetteln auf_Knien kniefällig | supplicant grovel grovelled on_bended_knee cap_in_hand hat_in_hand
credible+: glaubwürdig glaubhaft seriös | =credible believable plausible
credible-: unglaubwürdig unglaubhaft unseriös | incredible_claim implausible unbelievable lacking_credibility
fascinate: fasziniert Faszination begeistern mitreißen mitgerissen =fesseln | fascinated fascination captivated captivate thrilled enthralled spellbound
crazy+: verrückt wahnsinnig =irre durchgeknallt Wahnsinn | crazy =mad =insane madness insanity bonkers
genius: Genie genial geniale Geistesgröße | genius ingenious
idiot: Idiot Trottel Dummkopf =Narr Depp | idiot fool moron imbecile dunce
hero: Held Heldin Helden | hero heroes heroine
villain: Schurke Bösewicht Übeltäter | villain villains scoundrel rogue
`;
