/** As in `business.ts`: achieving and failing, allowing and preventing, helping and harming, planning, keeping and dropping. */
export const DEEDS = `
success+: =geschafft =schaffte =schafften bewältigen bewältigt meistern gemeistert glückte geglückt aufging | accomplish accomplished pull_off pulled_off pan_out panned_out come_off
success-: platzen geplatzt platzte missglücken missglückt missraten danebengegangen danebenging schiefging schiefgingen schiefgeht ging_schief gingen_schief lief_schief schieflief schiefgelaufen fehlschlug fehlschlägt nach_hinten_los ging_daneben Fiasko Bauchlandung | flounder floundered go_awry went_awry gone_wrong go_wrong fizzle fizzled fail fallen_through fall_apart fell_apart flunked
achieve+: erreichen erreichte erreicht erzielen erzielt verwirklichen verwirklicht erlangen | achieve achieved attain attained reach reached accomplish accomplished
achieve-: verfehlen verfehlt verfehlte verpassen verpasst zurückgeblieben_hinter | miss missed missing fall_short fell_short
try: Versuch probieren probiert bestrebt bemüht | endeavour endeavor strive strove
prevent+: verhindern verhindert abwenden abgewendet vereiteln vereitelt unterbinden unterbunden unterband blockieren blockiert abwehren abgewehrt | prevent prevented avert averted thwart thwarted block blocked foil foiled head_off stave_off staved_off ward_off
prevent-: ermöglichen ermöglicht ermöglichte | make_possible made_possible
cancel+: absagen abgesagt abblies sagte_ab stornieren storniert abblasen abgeblasen Absage annullieren annulliert Stornierung | cancel cancelled canceled cancellation call_off called_off scrap scrapped
cancel-: stattfinden stattgefunden durchgeführt durchziehen durchgezogen | take_place took_place go_ahead went_ahead
postpone+: verschieben verschob verschoben aufschieben aufschob aufgeschoben vertagen vertagt hinauszögern hinausgezögert Aufschub hinausschieben hinausgeschoben Verschiebung | postpone postponed postponement put_off push_back pushed_back defer deferred delay delayed
postpone-: vorziehen vorgezogen vorverlegen vorverlegt | bring_forward brought_forward move_forward moved_forward moved_up
suspend: aussetzen ausgesetzt unterbrechen unterbrochen pausieren pausiert | suspend suspended pause paused interrupt interrupted
end+: aufhören aufgehört stoppen gestoppt abbrechen abgebrochen beendigen Beendigung Abbruch | stop stopped cease ceased halt halted discontinue discontinued terminate terminated break_off broke_off put_an_end
end-: fortsetzen fortgesetzt fortführen fortgeführt weiterführen weitergeführt weitermachen weitergemacht weitergehen ging_weiter gingen_weiter wiederaufnehmen wiederaufgenommen | carry_on carried_on go_on went_on keep_going kept_going proceed proceeded resume resumed
break-: einhalten eingehalten erfüllen erfüllt befolgen befolgt respektierte_den_Vertrag | comply complied abide abided fulfil fulfill fulfilled honour honoured honor honored adhere adhered stick_to stuck_to kept_to keep_to
support+: unterstützen unterstützt Unterstützung helfen geholfen Hilfe beistehen beigestanden beispringen Rückendeckung den_Rücken_stärken den_Rücken_gestärkt unter_die_Arme zur_Seite | help helped helping assist assisted assistance aid aided prop_up propped_up stand_by stood_by
support-: behindern behindert sabotieren sabotiert im_Stich_lassen im_Stich_gelassen im_Stich untergraben torpedieren torpediert | hinder hindered obstruct obstructed undermine undermined sabotage sabotaged hamper hampered impede impeded let_down left_in_the_lurch
defend+: verteidigen verteidigt Verteidigung in_Schutz_nehmen in_Schutz | defend defended defence defense stand_up_for stood_up_for stick_up_for
defend-: angreifen angegriffen attackieren attackiert Attacke | attack attacked attacking assail assailed
benefit+: =nützen =nützte zugutekommen zugutegekommen begünstigen begünstigt Vorteil Vorteile | benefit benefits benefited advantage advantages
benefit-: schaden schadete geschadet Schaden Schäden schädigen geschädigt Nachteil Nachteile beeinträchtigen beeinträchtigt | harm harmed damage damaged disadvantage disadvantages detriment drawback
destroy: zerstören zerstört Zerstörung vernichten vernichtet Vernichtung ruinieren ruiniert kaputtmachen kaputtgemacht zugrunde_richten | destroy destroyed destruction wreck wrecked ruin ruined demolish demolished
solve: lösen gelöst Lösung beheben behoben behob beseitigen beseitigt | solve solved solution fix fixed resolve resolved
repair: reparieren repariert Reparatur instandsetzen instand_setzen beheben behoben | repair repaired mend mended fix fixed
replace: ersetzen ersetzt austauschen ausgetauscht ablösen abgelöst | replace replaced replacement swap swapped substitute supersede superseded
save-: gefährden gefährdet gefährdete aufs_Spiel_setzen aufs_Spiel_gesetzt aufs_Spiel | endanger endangered jeopardise jeopardised jeopardize jeopardized imperil put_at_risk
prepare: vorbereiten vorbereitet vorbereitete Vorbereitung Vorbereitungen | prepare prepared preparing preparation preparations gear_up
consider: erwägen erwog erwogen in_Betracht in_Erwägung überlegen überlegt überlegte nachdenken nachgedacht nachdachte | contemplate contemplated mull mulled mulling toy_with toying_with toyed_with think_about thought_about
hesitate: zögern zögerte gezögert zögerlich zaudern gezaudert | hesitate hesitated hesitant hesitation
force: zwingen zwang gezwungen | force forced forcing compel compelled coerce coerced
use: nutzen genutzt benutzen benutzt verwenden verwendet Verwendung Nutzung | use using usage utilise utilised utilize utilized
test: testen getestet erproben erprobt Test Tests Erprobung | test tested testing tests try_out tried_out
show: zeigen gezeigt zeigte vorführen vorgeführt präsentieren präsentiert vorstellen vorgestellt | show showed shown present presented unveil unveiled showcase showcased
relocate: umziehen umgezogen umzog verlegen verlegt verlagern verlagert Umzug Verlegung Verlagerung | relocate relocated relocation move moved
return: zurückkehren zurückgekehrt Rückkehr zurückkommen zurückgekommen zurückkam | return returned returning come_back came_back
attend: teilnehmen teilgenommen Teilnahme | attend attended participate participated participation take_part took_part taken_part
meet: treffen trafen begegnen begegnet Begegnung zusammenkommen | meet met meeting encounter encountered
sign: unterschreiben unterschrieben unterschrieb unterzeichnen unterzeichnet Unterzeichnung | sign signed signing ink inked
order-goods: bestellen bestellt Bestellung Bestellungen | order ordered orders
distribute: verteilen verteilt austeilen ausgeteilt | distribute distributed hand_out handed_out
discover: entdecken entdeckt Entdeckung herausfinden herausgefunden fand_heraus | discover discovered discovery find_out found_out
investigate: ermitteln ermittelt Ermittlung Ermittlungen untersuchen untersucht Untersuchung | investigate investigated investigation probe probed inquiry look_into looked_into looking_into
visit: besuchen besucht Besuch | visit visited visits
travel: reisen gereist Reise | travel travelled traveled journey trip
wait: warten gewartet abwarten abgewartet | wait waited await awaited
ignore+: ignorieren ignoriert übergehen übergangen überging außer_Acht | ignore ignored disregard disregarded turn_a_blind_eye turned_a_blind_eye
ignore-: berücksichtigen berücksichtigt beherzigen beherzigt | heed heeded take_into_account took_into_account
include+: einbeziehen einbezogen einschließen eingeschlossen | include included including
include-: ausschließen ausgeschlossen Ausschluss | exclude excluded exclusion
influence: beeinflussen beeinflusst Einfluss | influence influenced sway swayed
dominate: dominieren dominiert beherrschen beherrscht beherrschte | dominate dominated
win+: gewinnen gewann siegen siegte gesiegt Sieg triumphieren triumphierte | win won victory triumph triumphed prevail prevailed
win-: verlieren verlor verloren unterliegen =unterlag =unterlegen Niederlage | lose lost losing defeat defeated beaten
beat: besiegen besiegt besiegte bezwingen bezwungen | beat beaten defeat defeated vanquish
dependent+: =abhängig =abhängige =abhängigen =Abhängigkeit | dependent dependence depend depended reliant rely relied
dependent-: unabhängig Unabhängigkeit eigenständig autark | independent independence self-sufficient
`;
