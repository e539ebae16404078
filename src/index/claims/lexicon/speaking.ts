/** As in `business.ts`: saying, wanting, trying, asking, and what people do to each other. */
export const SPEAKING = `
say: sagen sagt meint schreibt nennt erklärt sagte gesagt meinen meinte behaupten behauptete behauptet Behauptung erklären erklärte angeben Angaben äußern äußerte schreiben schrieb geschrieben nennen nannte genannt bezeichnen bezeichnete bezeichnet verkünden mitteilen prahlen laut zufolge Aussage erzählen erzählte getönt tönte betonte betonen | say says said claim claimed claims state stated declare declared assert write wrote written tell told =called announce announced argue argued insist insisted according describe described label labelled labeled tout touted statement
promise: versprechen versprach versprochen ankündigen angekündigt kündigte_an prophezeien prophezeite vorhersagen vorhergesagt in_Aussicht_gestellt zusagen zugesagt Versprechen voraussagen =schwören =schwört =schwor =schworen =geschworen behauptete behaupten Behauptung | promise promised pledge pledged predict predicted vow forecast claim claimed guarantee
admit+: zugeben zugegeben gab_zu eingestehen eingestanden gestand gestehen Eingeständnis einräumen eingeräumt räumte_ein | admit admitted admits admission concede conceded acknowledge acknowledged confess confessed own_up
admit-: bestreiten bestritt bestritten leugnen abstreiten dementieren | deny denied denies dispute disputed
imply: andeuten angedeutet deutete_an durchblicken anklingen zu_verstehen signalisieren signalisierte | imply implied implies hint hinted suggest suggested indicate indicated
want: wollen wollte wollten wolltest willst will möchte möchten mögen gewollt wünschen wünschte Wunsch Wünsche beabsichtigen vorhaben anstreben strebte streben begehrte darauf_aus scharf_auf Absicht gern | want wanted wants wanting wish wished desire desired intend intended seek sought aim aimed keen eager out_to hope hoped would_like
plan-to: =planen =plante =planten =plant vorhaben | plan_to plans_to planned_to planning_to intend intended
nearly: beinahe fast nahe kurz_vor am_Rande nahezu um_ein_Haar um_Haaresbreite halbtot am_Abgrund | nearly almost close_to near verge brink on_the_brink half_dead half-dead within_an_inch came_close
try: versuchen versuchte versucht bemühen | try tried trying attempt attempted
oblige: sollen sollte sollten soll sollst | should supposed meant was_to were_to ought
must: muss müssen musste mussten müsste müssten darf dürfen durfte durften | must have_to had_to has_to
able: können kann konnte konnten könnte könnten möglich Möglichkeit imstande fähig erlauben ermöglichen ermöglichte Gelegenheit in_der_Lage Chance | can could able possible possibility allow allowed enable enabled opportunity capable may might chance
think: glauben glaubt denkt glaubte denken dachte halten_für hielt_für finden fand schätzen schätzte einschätzen Einschätzung überzeugt Meinung Ansicht wähnen =hielt =hielten | think thought believe believed consider considered estimate estimated reckon opinion
answer+: Antwort antworten beantworten beantwortete beantwortet erwidern Antworten entgegnen parat nichts_zu_entgegnen | answer answered answers reply replied respond response
react: Reaktion reagieren reagierte Antwort | reaction react reacted response respond responded reply answer answers
question: Frage Fragen fragen fragte gefragt Nachfrage | question questions ask asked asking query
publish: veröffentlichen veröffentlichte veröffentlicht Veröffentlichung publizieren posten gepostet herausgeben rausgehauen schrieb online | publish published publishing release released post posted put_out write wrote
blog-post: Blogbeitrag Blogpost Blogeintrag Blogartikel Blog-Post Blog Blogbeitrags Beitrag | blog_post blogpost blog post blog_entry
email: E-Mail E-Mails Mail Mails Email Emails eMail E_Mail E_Mails | e-mail e-mails email emails mail mails e_mail e_mails
message: Nachricht Nachrichten Mitteilung Mitteilungen Fusionsmitteilungen Botschaft | message messages note notes
send: verschicken verschickte verschickt schicken schickte geschickt senden sandte gesendet | send sent sending
conference-call: Telefonkonferenz Telefonkonferenzen Konferenzschaltung Telko Call Konferenz Telefonat | conference_call earnings_call call conference calls phone_conference
conversation: Gespräch Gespräche Unterredung Unterhaltung Treffen | conversation talk meeting session interview briefing
relationship: Beziehung Beziehungen Verhältnis | relationship relations
communicate: Kommunikation kommunizieren Austausch | communication communications correspondence exchange
detail: detailliert ausführlich Details haarklein | detail detailed details
fight: Kampf Kämpfe kämpfen kämpfte gekämpft Streit Auseinandersetzung ringen rang Fehde Zoff | fight fighting fought battle dispute struggle struggled feud row
wrest: entreißen entriss entrissen wegnehmen abnehmen abluchsen reißen an_sich | wrest wresting seize grab take take_away snatch
approach: zugehen ging_zu ansprechen angesprochen herantreten auftreten behandeln behandelt Annäherungsversuch Annäherungsversuche umgehen umgegangen Annäherung | approach approached approaching treat treated overture overtures advances address addressed
woo: Werben werben umwerben umworben buhlen Verkauf Verkaufsmasche Pitch Pitches anpreisen Anmache | pitch pitches sales_pitch woo court courting courted overtures sell
put-down: herabwürdigen herabwürdigt runtermachen herabsetzen abwerten kleinmachen | put_down puts_down belittle demean neg
position: positionieren positionierte positioniert inszenieren inszenierte hinstellen aufspielen spielte_sich_auf darstellen ausgeben_als präsentieren spielt spielte spielen gab_sich gibt_sich sich_geben | position positioned positioning pose posed posing portray present presented cast style styled play plays playing played act acting
appoint+: ernennen ernannt Ernennung machen_zum einsetzen zum_Chef küren | appoint appointed install make put_in_charge
leave+: verlassen verließ verließen =gegangen Abgang Abgänge abwandern ausscheiden ausgeschieden weggehen weggegangen abgehauen Weggang den_Rücken abgesprungen kehrten_den_Rücken ging_von_Bord | leave left leaving departure departures depart departed exit exits quit =gone resign resigned walk_out walked_out
leave-: bleiben blieb geblieben bleibt verbleiben behalten | stay stayed remain remained remaining keep kept
belong: gehören gehörte gehört =zählen =zählt =zählte =zählten =gezählt Teil Mitglied eines_der eine_der | belong belonged one_of part_of member among count counted
seem: scheinen schien wirken wirkte offenbar anscheinend aussehen sah_aus | seem seemed seems appear appeared look looked apparently
give-up: aufgeben aufgegeben gab_auf abschreiben aus_der_Hand abgeben abgegeben überlassen überließ | give_up gave_up given_up abandon abandoned hand_over handed_over handing_over let_go_of relinquish
lose: verlieren verlor verloren verliert | lose lost losing
win: gewinnen gewann gewonnen siegen | win won winning
happen: passieren geschehen stattfinden stattgefunden | happen happened take_place took_place occur
come-about+: zustande zustande_kommen zustandekommen gelingen etwas_werden klappen läuft schaffen | come_about get_anywhere go_anywhere work_out amount come_to_anything manage succeed make_it happen
come-about-: nie_was_wird nie_was_werden wird_nie_was wird_das_nichts werde_das_nichts nichts_wird nichts_werden wird_nichts nichts_läuft läuft_nichts geht_nichts nichts_geht wird_nie_etwas nichts_zustande nichts_werden_würde nie_etwas_wird kommt_nichts kam_nichts zu_nichts wurde_nichts werde_nichts | come_to_nothing came_to_nothing comes_to_nothing amount_to_nothing get_nowhere go_nowhere going_nowhere getting_nowhere nothing_would_come nothing_will_come nothing_come come_to_nothing came_to_nothing won’t_happen
steam: Dampf heiße_Luft | steam hot_air
condition: Bedingung Voraussetzung solange sofern hauptsache vorausgesetzt | condition as_long_as provided so_long_as if_he
own: selbst eigen besitzen besaß gehören | himself own owned owns
others: andere anderen anderer | others other
group: Gruppe Rest | group rest pack
start: Anfang Beginn beginnen begann angefangen anfangen starten startete | start started begin began beginning
end+: Ende enden endete beenden beendet | end ended finish
opposite+: im_Gegensatz Gegensatz entgegen widersprechen widerspricht Widerspruch Gegenteil | contrary contradict contradicts counter opposite unlike
opposite-: übereinstimmen überein stimmt_überein Einklang decken_sich recht_geben geben_recht bestätigen bestätigt | agree_with agrees_with consistent in_line bear_out confirm confirms confirmed
confirm: bestätigen bestätigt | confirm confirmed
decide: entscheiden entschied Entscheidung Entschluss entschlossen | decide decided decision
reason: Grund Gründe Ursache wegen weil | reason cause because due
thanks: dank verdanken verdankte verdankt | thanks owe owed
despite: trotz obwohl | despite although in_spite spite
attention: Interesse interessiert interessieren | interest interested
without: ohne | without
turn-out: ausfallen ausgefallen ausfielen ausfiel | turn_out turned_out come_in came_in
bid: Anlauf Einsatz Griff greifen griff Vorstoß arbeiten arbeitete Bemühung =Bewerbung =Bewerbungen basteln bastelte Ziel | bid grab effort reach reached =worked =working target go_after went_after
answer-: nichts_sagen nichts_zu_sagen keine_Antwort nichts_entgegnen sprachlos schweigen schwieg ausweichen wich_aus | nothing_to_say no_answer speechless dodge dodged evaded
realise: erkennen erkannte erkannt begreifen begriff verstehen verstand sehen sah merken merkte =klar bewusst wusste wissen | realise realize realised realized recognise recognize recognised recognized see saw seen know knew understand understood notice noticed aware =clear
purpose: Ziel Zweck Absicht Sinn Grund | goal purpose point aim objective reason
cause: führen führt führte treiben treibt trieb sorgen sorgt sorgte bewirken verursachen lassen lässt ließ | lead leads led leading drive drives drove driving cause causes caused make makes let lets
keep-on: weiterhin weiter fortfahren | keep keeps kept continue continues continued
`;
