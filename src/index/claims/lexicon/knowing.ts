/** As in `business.ts`: knowing, learning, thinking; truth and lie; what is open and what is secret. */
export const KNOWING = `
think: vermutete mutmaßen gemutmaßt spekulieren spekuliert Spekulation Mutmaßung davon_ausgehen davon_ausgegangen ging_davon_aus gingen_davon_aus in_den_Augen aus_Sicht nach_Ansicht veranschlagen veranschlagt beziffern beziffert | assume assumed assumption presumption guessed speculate speculated speculation conjecture surmise in_the_eyes in_the_view
aware+: im_Bilde eingeweiht im_Klaren Bescheid | in_the_know in_the_loop clued_up well_aware
known+: bekannt allbekannt =geläufig publik in_aller_Munde weithin_bekannt | well_known well-known familiar widely_known common_knowledge
known-: unbekannt unbekannte | unknown unfamiliar obscure
aware-: ahnungslos unwissend uninformiert im_Dunkeln keine_Ahnung nichtsahnend unwissentlich | unaware oblivious clueless ignorant uninformed in_the_dark unwitting unwittingly no_idea
learn: lernen gelernt lernte erlernen erlernt aneignen | learn learned learnt pick_up
teach: unterrichten unterrichtet Unterricht beibringen beigebracht =schulen =geschult =Schulung ausbilden ausgebildet Ausbildung | teach taught teaching =train =trained =training instruct =educate =educated
understand+: durchschauen durchschaut nachvollziehen kapieren kapiert =Verständnis | comprehend grasp grasped comprehension
understand-: missverstehen missverstanden Missverständnis falsch_verstanden | misunderstand misunderstood misunderstanding misinterpret misinterpreted misread
experience+: =erfahren =Erfahrung =Erfahrungen Routine routiniert versiert =kundig beschlagen =gestanden | =experienced =experience =seasoned veteran =versed =skilled
experience-: unerfahren Anfänger Neuling Grünschnabel Laie | inexperienced novice beginner rookie newcomer greenhorn amateur
expert: Experte Experten Expertin Fachmann Fachleute Spezialist Spezialisten =Kenner Sachverständiger | expert experts specialist specialists pundit authority_on
study: erforschen erforscht Forschung Studie Studien =forschen | study studies studied research researched
scientist: Wissenschaftler Wissenschaftlerin Forscher Forscherin Gelehrter | scientist scientists researcher researchers scholar
analyse: analysieren analysiert analysierte Analyse =auswerten =ausgewertet =Auswertung unter_die_Lupe | analyse analysed analyze analyzed =analysis evaluate evaluated examine examined scrutinise scrutinised scrutinize scrutinized under_the_microscope
observe: beobachten beobachtet Beobachtung beobachtete zusehen zugesehen zuschauen | observe observed observation =watch =watched =watching monitor monitored
notice: bemerken bemerkt bemerkte auffallen aufgefallen fiel_auf wahrnehmen wahrgenommen nahm_wahr =spüren =gespürt | perceive perceived =spot =spotted detect detected
overlook: übersehen übersah übersieht entgehen entgangen durch_die_Lappen | overlook overlooked miss_the_fact escaped_notice slipped_through
expect-: unerwartet unerwarteten unerwartete =überraschend unvorhergesehen unverhofft wider_Erwarten aus_heiterem_Himmel | unexpected unexpectedly unforeseen surprisingly surprise out_of_nowhere
expect: rechnen rechnete gerechnet vorhersehen vorhergesehen voraussehen vorausgesehen absehbar Hoffnungen Erwartungshaltung | anticipate anticipated foresee foresaw foreseen reckoned_on bargained_for bank_on banked_on
certain+: =bestimmt eindeutig unbestritten unzweifelhaft zweifellos garantiert todsicher außer_Frage außer_Zweifel in_Stein_gemeißelt | indisputable undisputed unquestionable undoubted doubtless guaranteed beyond_question no_doubt without_doubt set_in_stone
certain-: umstritten strittig offen_bleiben in_der_Schwebe vage nebulös | disputed contested questionable debatable moot up_in_the_air vague hazy in_doubt in_limbo
sceptical+: skeptisch =ungläubig Skeptiker misstrauisch zweifelnd | sceptical skeptical sceptic skeptic sceptics skeptics incredulous dubious doubtful
sceptical-: leichtgläubig gutgläubig vertrauensselig | gullible credulous trusting
true+: entsprach_der_Wahrheit entspricht_der_Wahrheit der_Wahrheit_entsprach war_die_Wahrheit ist_die_Wahrheit sagte_die_Wahrheit die_Wahrheit_gesagt die_Wahrheit_sagte tatsachengetreu belegbar =verbürgt | truth verified veracity
true-: Falschaussage Unwahrheit Unwahrheiten Märchen Ammenmärchen Lügenmärchen verlogen =gefälscht Falschmeldung zusammengereimt an_den_Haaren_herbeigezogen Hirngespinst unbegründet nicht_die_Wahrheit nicht_der_Wahrheit | =liar untruths falsehoods fairy_tale cock-and-bull hoax fake =fictional fallacious erroneous erroneously spurious far-fetched trumped-up sham
exaggerate+: übertreiben übertrieben übertreibt Übertreibung aufbauschen aufgebauscht dick_aufgetragen dick_auftragen hochspielen hochgespielt überzogen | exaggerate exaggerated exaggeration =overstate overstated overblown hyperbole blow_out_of_proportion overegged
exaggerate-: untertreiben untertrieben Untertreibung herunterspielen heruntergespielt spielte_herunter verharmlosen verharmlost bagatellisieren kleinreden kleingeredet beschönigen beschönigt schönreden schöngeredet | understate understated understatement downplay downplayed play_down played_down belittle trivialise gloss_over glossed_over sugarcoat sugarcoated
pretend: vorgeben vorgegeben vortäuschen vorgetäuscht heucheln geheuchelt vorspielen vorgegaukelt weismachen so_tun_als simulieren vorgeblich | pretend pretended feign feigned fake_it sham pretence pretense make_believe ostensibly
hypocrite: Heuchler heuchlerisch scheinheilig doppelzüngig | hypocrite hypocritical hypocrisy two-faced sanctimonious
deceive: =Schwindel =schwindeln =geschwindelt Schwindler Betrüger hereinlegen reingelegt übers_Ohr_hauen übers_Ohr_gehauen an_der_Nase_herumgeführt an_der_Nase austricksen ausgetrickst belügen belogen anlügen angelogen Trickserei Hochstapler | scam scammed con_man conman fraudster hoodwink hoodwinked bamboozle pull_the_wool take_for_a_ride taken_for_a_ride lied_to double-cross double-crossed swindler impostor
fake: =fälschen =gefälscht =Fälschung unecht Attrappe | =forge =forged forgery counterfeit bogus phoney =fabricate =fabricated
confirm: bekräftigen bekräftigt bekräftigte Bestätigung erhärten erhärtet | confirmation corroborate corroborated substantiate substantiated verify verified reaffirm reaffirmed
secret+: insgeheim im_Geheimen klammheimlich verdeckt im_Stillen im_Verborgenen im_stillen_Kämmerlein nichtöffentlich intern unter_der_Hand hinter_den_Kulissen hinter_dem_Rücken für_sich_behalten vertuschen geheimnisvoll Schweigegeld Verschwiegenheit unter_vier_Augen verborgen_halten unter_den_Teppich | secretive secretly in_secret covert covertly clandestine undercover surreptitiously behind_the_scenes behind_his_back behind_her_back under_the_table hush-hush on_the_quiet =in_camera confidentially non-public kept_to_himself keep_to_himself swept_under_the_rug swept_under_the_carpet concealment off_the_record
secret-: aller_Öffentlichkeit in_aller_Öffentlichkeit vor_aller_Welt vor_aller_Augen an_die_Öffentlichkeit offenkundig unverhohlen unverblümt ausposaunt ausposaunen herausposaunt durchsickern durchgesickert an_die_große_Glocke an_die_Presse Offenlegung bekanntgemacht Transparenz durchgestochen | in_public in_the_open out_in_the_open in_plain_sight on_the_record =leak =leaked =leaks transparently transparency shout_from_the_rooftops trumpeted bring_to_light brought_to_light spill_the_beans spilled_the_beans let_slip went_public_with blurt blurted =aired
anonymous+: anonym namenlos inkognito | anonymous anonymously nameless incognito
hide: verstecken versteckt versteckte Versteck verschanzen | hide hid hidden hiding
obvious+: augenscheinlich ersichtlich unübersehbar unverkennbar | obvious =evident apparent plain_to_see =unmistakable glaring blatant manifest
mystery: Rätsel rätselhaft mysteriös schleierhaft | mystery mysterious enigma enigmatic puzzle puzzling baffling
clear+: =deutlich =verständlich unmissverständlich klipp_und_klar anschaulich | =intelligible =comprehensible unambiguous unambiguously crystal_clear clear-cut
clear-: unverständlich missverständlich unklar verworren mehrdeutig schwammig verschwommen | incomprehensible ambiguous unclear murky muddled vague blurred
memory: =Erinnerungen Gedächtnis | memory memories
forget+: vergaß vergessene in_Vergessenheit entfallen | overlooked oblivion slipped_his_mind
imagine: vorstellen_können ausmalen Fantasie Phantasie =Vorstellung fantasieren | imagine imagined imagination =fantasy fantasise
judgement: beurteilen beurteilt beurteilte einstufen eingestuft Einstufung =Bewertung Beurteilung | =judge =judged assess assessed assessment appraisal evaluate evaluation
wise+: Weisheit klug besonnen vernünftig Vernunft =umsichtig =einsichtig | wise wisdom sensible prudent =rational sound_judgement
wise-: unvernünftig töricht unklug unsinnig irrational hirnrissig | unwise foolish irrational senseless ill-advised absurd nonsensical
rename: umbenennen umbenannt umbenannte Umbenennung umgetauft umtaufen =hieß =hießen firmieren firmiert | rename renamed renaming rebrand rebranded rebranding formerly_known_as
name: Name Namen benennen benannt Bezeichnung nannte_sich | name names named nickname nicknamed dub dubbed christen christened
decide: =Beschluss =Beschlüsse entschließen entschloss sich_durchgerungen durchgerungen rang_sich_durch sich_festgelegt | =opt =opted =opts opting resolved_to resolve_to made_up_his_mind made_up_her_mind made_up_their_minds make_up_his_mind settle_on settled_on decides
choose: =wählen =wählt =wählte =wählten =gewählt auswählen ausgewählt wählte_aus aussuchen ausgesucht auserkoren Auswahl | choose chose chosen choosing chooses select selected selection selects handpick handpicked picked_out
true+: der_Wahrheit_entsprechen der_Wahrheit_entsprach der_Wahrheit_entspricht entsprach_der_Wahrheit entspricht_der_Wahrheit den_Tatsachen_entsprechen den_Tatsachen_entsprach entspricht_den_Tatsachen entsprach_den_Tatsachen beruht_auf_Tatsachen | hold_true held_true holds_true ring_true rang_true rings_true spot_on on_the_money held_water holds_water
true-: Lügengeschichte Lügengeschichten Lügengespinst erstunken aus_den_Fingern zusammenfantasiert Blödsinn Quatsch Humbug frei_erlogen glatt_gelogen der_Wahrheit_widersprechen | nonsense hogwash baloney bullshit made-up cooked_up concocted pack_of_lies trumped_up
lockstep+: Gleichschritt im_Gleichschritt im_Gleichklang Gleichklang Gleichlauf im_Gleichlauf synchron im_Tandem mitziehen mitgezogen mitzog | lockstep in_lockstep in_step in_tandem in_sync synchronised synchronized moved_together move_together moving_together
lockstep-: abkoppeln abgekoppelt abkoppelte entkoppeln entkoppelt entkoppelte Abkopplung auseinanderlaufen auseinandergelaufen auseinanderdriften auseinandergedriftet ausscheren ausgeschert abheben aus_dem_Takt | decouple decoupled decoupling diverge diverged divergence diverging drift_apart drifted_apart out_of_step out_of_sync break_away broke_away pull_away pulled_away
`;
