/** As in `business.ts`: when, how long and how often; beginning, going on and ending. */
export const TIME = `
late+: im_Hintertreffen Rückstand im_Rückstand nachhinken hinterhinken hinkt_hinterher hinkte_hinterher überfällig verspäten verspätet säumig Saumseligkeit verschleppen verschleppt zu_spät | tardily lateness past_its_deadline past_the_deadline missed_the_deadline running_late running_behind ran_behind run_behind ran_late late_on dragged_on
late-: zur_rechten_Zeit auf_den_Tag in_der_Zeit zeitgerecht zeitnah verfrüht vor_der_Frist vor_dem_Termin | in_good_time right_on_time to_schedule prematurely well_ahead before_the_deadline on_the_dot
annual: jährlich jährliche jährlichen alljährlich pro_Jahr | annual annually yearly per_year a_year each_year per_annum
monthly: monatlich pro_Monat | monthly per_month a_month each_month
weekly: wöchentlich pro_Woche | weekly per_week a_week each_week
daily: täglich tagtäglich alltäglich pro_Tag | daily per_day a_day each_day day-to-day
full-year: Geschäftsjahr Kalenderjahr Gesamtjahr ganzjährig Jahresverlauf | full-year full_year financial_year fiscal_year calendar_year
quarter: Quartal Quartals Quartale vierteljährlich Vierteljahr | quarter quarterly quarters
half-year: Halbjahr halbjährlich | half-year half_year six-month six_months
decade: Jahrzehnt Jahrzehnte Jahrzehnten | decade decades
century: Jahrhundert Jahrhunderts | century centuries
future+: Zukunft zukünftig künftig | =future henceforth going_forward
future-: Vergangenheit vergangen vergangenen einstig einstigen ehemals früher | =past bygone
former: ehemalig ehemalige ehemaligen ehemaliger einstige einstiger vormalig Ex | ex erstwhile onetime one-time
current: derzeitig derzeitige gegenwärtig gegenwärtige jetzig jetzige heutig heutige heutigen Gegenwart | =current =present today’s present-day
next: =nächste =nächsten =nächster =nächstes folgende folgenden darauffolgende =kommenden | next following subsequent upcoming
last: =letzte =letzten =letzter =letztes vorige vorigen vergangene | =last previous preceding
final: abschließend finale Finale allerletzt | final ultimate concluding
soon: demnächst in_Kürze binnen_kurzem alsbald in_Bälde bevorstehen bevorstehend steht_bevor vor_der_Tür | imminent imminently before_long in_the_near_future around_the_corner forthcoming impending looming
immediate: umgehend unverzüglich auf_der_Stelle unmittelbar schlagartig prompt im_Handumdrehen | =immediate immediately instantly at_once straight_away right_away without_delay overnight in_no_time
duration: dauern dauerte gedauert Dauer andauern andauerte | last_for lasted lasting duration
period: Zeitraum Zeitspanne Periode Phase Phasen Zeitabschnitt Etappe | period phase phases stage stages =spell stretch era
moment: Augenblick Zeitpunkt | instant
morning: morgens Vormittag vormittags | 
evening: Abend abends Abendstunden | evening
night: Nacht nachts nächtlich | night nightly
midday: Mittag mittags | noon midday
spring: Frühling Frühjahr Frühlings Frühjahrs | springtime
summer: Sommer Sommers | summer
autumn: Herbst Herbstes | autumn
winter: Winter Winters | winter wintertime
weekday: Wochentag Werktag werktags Arbeitstag Arbeitstage | weekday weekdays working_day working_days workday
holiday: Urlaub Ferien Feiertag Feiertage | holiday holidays vacation
anniversary: Jubiläum Jahrestag Geburtstag | anniversary birthday
daytime: tagsüber | daytime by_day
constant+: unablässig unaufhörlich pausenlos fortwährend andauernd anhaltend ununterbrochen unentwegt beständig dauernd rund_um_die_Uhr Tag_und_Nacht | incessant incessantly ceaseless ceaselessly continuous continuously perpetual perpetually nonstop non-stop around_the_clock round_the_clock day_and_night persistent persistently
constant-: sporadisch hin_und_wieder ab_und_zu vereinzelt | =occasional =occasionally sporadic sporadically intermittent now_and_then from_time_to_time once_in_a_while
lasting+: langfristig auf_Dauer ewig nachhaltig für_immer unbefristet | long-term long_term eternal forever enduring for_ever in_the_long_run
lasting-: kurzfristig flüchtig vorübergehende kurzlebig auf_Zeit | short-term short_term =fleeting short-lived transient in_the_short_run
repeat: wiederholen wiederholt wiederholte Wiederholung mehrfach mehrmals abermals | repeat repeated repeatedly repetition time_and_again over_and_over
gradual+: allmählich schrittweise nach_und_nach Schritt_für_Schritt stufenweise peu_à_peu | gradual gradually step_by_step little_by_little bit_by_bit
gradual-: abrupt schlagartig jäh unvermittelt mit_einem_Schlag auf_einen_Schlag von_jetzt_auf_gleich von_heute_auf_morgen über_Nacht | abrupt abruptly all_at_once overnight out_of_the_blue
start: loslegen losgelegt Auftakt losgehen losgegangen Startschuss anlaufen anbrechen angebrochen einläuten eingeläutet Ausgangspunkt | commence commenced commencement onset outset get_under_way got_under_way get_off_the_ground got_off_the_ground get_going got_going embark embarked
end+: aufgehört Schlussstrich erlöschen erloschen Schluss_machen Schluss_gemacht ein_Ende_setzen ein_Ende_gesetzt ein_Ende_bereiten den_Stecker_ziehen den_Stecker_gezogen ad_acta zu_den_Akten | wind_down wound_down pull_the_plug pulled_the_plug call_it_quits called_it_quits come_to_an_end came_to_an_end drew_to_a_close expire expired
complete: abschließen abgeschlossen abschloss Abschluss vollenden vollendet Vollendung fertigstellen fertiggestellt Fertigstellung =fertig unter_Dach_und_Fach | complete completed completion conclude concluded conclusion finished finishing wrap_up wrapped_up
end-: anhalten angedauert andauern dauerte_an hielt_an weitergelaufen beibehalten fortbestehen fortbestanden =verlängern =verlängert =Verlängerung | maintain maintained persist persisted prolong prolonged extend extended extension press_ahead pressed_ahead push_ahead soldiered_on keep_on kept_on
interrupt: Unterbrechung Pause unterbrechen auf_Eis | interruption break_off hiatus put_on_hold put_on_ice on_hold
resume: wieder_aufnehmen wieder_aufgenommen Wiederaufnahme wiederaufnehmen | resume resumed resumption restart restarted
stop: anhalten angehalten stoppen gestoppt Stopp zum_Stillstand Stillstand zum_Erliegen | =stop =stopped standstill grind_to_a_halt ground_to_a_halt stoppage
precede+: vorausgehen vorausgegangen ging_voraus vorangehen vorangegangen | precede preceded
follow: folgen folgte gefolgt folgten nachfolgen | =follow =followed =follows ensue ensued
date: =Datum terminiert =datieren =datiert | =date =dated
hurry+: eilen eilig Eile hasten hastig beeilen beeilte überstürzen überstürzt auf_die_Schnelle hetzen Hektik hektisch | hurry hurried hastily haste hasty hectic rushed in_a_rush
hurry-: sich_Zeit_lassen sich_Zeit_nehmen in_aller_Ruhe ließ_sich_Zeit nahm_sich_Zeit ohne_Hast gemächlich | unhurried took_his_time take_your_time take_its_time took_their_time =leisurely
constant+: stetig stetige stetigen kontinuierlich | =steadily continually
gradual+: sukzessive graduell etappenweise scheibchenweise langsam_aber_sicher in_kleinen_Schritten Stück_für_Stück Stück_um_Stück Zug_um_Zug | incremental incrementally inch_by_inch slowly_but_surely in_stages piecemeal
`;
