/** As in `business.ts`: making, moving and running things. */
export const PRODUCTION = `
factory: Fabrik Fabriken Werk Werks Werke Produktionsstätte Fertigungsstätte Gigafactory Fabrikhalle Autofabrik | factory plant facility gigafactory
robotic: robotisch robotische robotischen Roboter automatisiert automatisierte Automatisierung automatisch vollautomatisch vollautomatische vollautomatisiert Robotik Roboterfabrik robotisiert vollautomatisierte | robotic robots robot automated automation automatic automate robot-run
assemble: zusammenbauen zusammengebaut zusammenschrauben zusammengeschraubt montieren Montage bauen baute gebaut Bau herstellen hergestellt produzieren produziert Produktion =fertigen =gefertigt =Fertigung =fertigt =fertigte basteln zusammensetzen zusammengesetzt | assemble assembled assembling build built building put_together produce production make manufacture made bolted_together
tent: Zelt Zelte Zelten Festzelt | tent tents marquee
deliver: ausliefern ausgeliefert auszuliefern Auslieferung Auslieferungen liefern Lieferung zustellen zugestellt bringen gebracht überbringen vorbeibringen ausfahren Zustellung | deliver delivery delivering delivered deliveries bring bringing drop_off hand_over
day-off: freier_Tag freie_Tage freien_Tagen freien_Tag Freizeit arbeitsfreie Feierabend Wochenende Wochenenden Urlaub | day_off days_off free_time spare_time time_off own_time free_days weekends
personally: persönlich eigenhändig höchstpersönlich | personally in_person by_hand
express: Express Expressversand Expressversands Eilversand Eilzustellung Expresslieferung Eillieferung | express expedited rush fast_shipping
shipping: Versand Expressversand Transport Lieferkosten Versandkosten Eilversand | shipping shipment freight transport
late+: spät verspätet Verspätung Verspätungen Verzug verzögern verzögert Verzögerung zu_spät hinterher hinterherhinken im_Rückstand | late delay delayed delays behind_schedule overdue behind =lagging =lagged schedule_slip
late-: pünktlich rechtzeitig im_Zeitplan termingerecht früh vorzeitig vor_der_Zeit | on_time punctual punctually on_schedule in_time early ahead_of_schedule ahead_of_time on_time
schedule: Zeitplan Termin Frist | schedule deadline timetable
plan: Plan Pläne Konzept Vorhaben geplant planen Strategie | plan plans planned scheme strategy planning
logistics: Logistik logistisch logistischer logistischen | logistic logistical logistics
nightmare: Albtraum Alptraum Albtraums Desaster Katastrophe | nightmare disaster mess
chaos: Chaos Durcheinander Wirren Wirrwarr | chaos mess turmoil
hell: Hölle Produktionshölle Auslieferungshölle | hell
car: Auto Autos Wagen Fahrzeug Fahrzeuge Fahrzeugen Pkw Kfz =Karren | car cars vehicle vehicles automobile automobiles auto autos
electric-car: Elektroauto Elektroautos Elektrofahrzeug Elektrofahrzeuge Elektrofahrzeugen E-Auto E-Autos E_Auto E_Autos Stromer Elektromobilität | electric_vehicle electric_vehicles electric_car electric_cars ev evs electric-vehicle
robotaxi: Robotertaxi Robotertaxis Robotaxi Robotaxis Robo-Taxis Robo_Taxis fahrerlose_Taxis autonome_Taxis | robotaxi robotaxis robo_taxi robo_taxis robo-taxis self-driving_taxis driverless_taxis
road: Straße Straßen | road roads street streets
in-operation+: Betrieb in_Betrieb Inbetriebnahme eröffnen eröffnet Eröffnung Fabrikeröffnung öffnen anlaufen angelaufen lief_an aufmachen aufgemacht starten gestartet hochfahren Start produzierte läuft laufen | operation operational up_and_running open opened opening opens start started come_online came_online running go_live ready in_use
launch: Einführung eingeführt Markteinführung einführen Start Veröffentlichung Premiere | launch launched introduction introduce release rollout debut roll_out
conveyor: vom_Band laufen_vom_Band Fließband Produktionsband Band | off_the_line rolling_off the_line production_line assembly_line
stuck: stecken_bleiben stecken_geblieben steckengeblieben stecken festhängen steckte | stuck bogged_down mired
middle: mitten mittendrin inmitten | midst middle in_the_thick
technology: Technologie Technologien Technik Technologieunternehmen Tech-Unternehmen Technologiekonzerne | technology technologies tech
startup: Startup Start-up Startups Jungunternehmen Start_up | startup start-up start_up startups
ai: KI künstliche_Intelligenz künstlicher_Intelligenz AI | ai artificial_intelligence a.i.
talent: Talent Talente Talenten Fachkräfte Experten Spitzenkräfte Koryphäen Forscher | talent talents expert experts researchers
top-class: hochkarätig hochkarätige hochkarätigen Top erstklassig Spitzen | top top-class high-calibre high-caliber leading first-rate best
attract+: anlocken angelockt anzulocken anziehen gewinnen anwerben werben ködern | attract attracting lure luring draw bring_in woo win
attract-: fernhalten fernzuhalten abschrecken abgeschreckt vertreiben vertrieben verscheuchen verschreckt | keep_away deter scare_off put_off keep_away keep_out drive_away put_off repel
dreadnought: Dreadnought Alien-Dreadnought | dreadnought dreadnaught
turn-into: verwandeln verwandelt umwandeln umbauen umgebaut machen_aus umgestalten | turn turning transform convert
instead: stattdessen statt anstatt anstelle | instead rather
compensate: ausgleichen ausgeglichen wettmachen wettgemacht auszugleichen kompensieren decken aufwiegen auffangen | make_up make_up_for offset compensate cover balance_out
resource: Ressource Ressourcen | resource resources
execution: Ausführung Umsetzung | execution
change: Änderung Änderungen ändern geändert Veränderung verändern Wandel Kurswechsel Umschwung | change changes changing changed overhaul
dramatic: dramatisch dramatische dramatischen drastisch grundlegend | dramatic dramatically drastic radical
mass: massiv massive =stark deutlich erheblich kräftig heftig | massively massive heavily sharply significantly considerably
machine: Maschine Maschinen Maschinerie | machine machines machinery
device: =Gerät =Geräte =Geräten =Geräts Apparat | device devices gadget gadgets
computer: =Computer =Computern | =computer =computers
chip: Chip Chips Halbleiter Mikrochip | semiconductor semiconductors microchip microchips =chip =chips
data-centre: Rechenzentrum Rechenzentren Datenzentrum | data_center data_centre data_centers data_centres
engine: =Motor =Motoren Triebwerk | =engine =engines =motor =motors
self-driving: selbstfahrend selbstfahrende selbstfahrenden selbstfahrendes fahrerlos fahrerlose fahrerlosen =autonom =autonome =autonomen =autonomes | self-driving driverless autonomous autonomously
charging-station: Ladestation Ladestationen Ladesäule Ladesäulen | charging_station charging_stations
rocket: Rakete Raketen | =rocket =rockets
satellite: Satellit Satelliten | satellite satellites
open-source: quelloffen quelloffene quelloffenen Open-Source | open-source
source-code: Quellcode Quelltext | source_code
language-model: Sprachmodell Sprachmodelle | language_model language_models
chatbot: Chatbot Chatbots | chatbot chatbots
glitch: =Panne =Pannen Störung Störungen Fehlfunktion Defekt | glitch glitches malfunction malfunctions malfunctioned breakdown breakdowns
patent: Patent Patente | patent patents
fly: =fliegen =fliegt =flog =flogen =geflogen =Flug =Flüge | =fly =flies =flew =flown =flying =flight =flights
land: landen gelandet landete Landung | =landed =landing touch_down touched_down
arrive: ankommen angekommen ankam Ankunft eintreffen eingetroffen eintraf anreisen angereist Anreise | arrive arrived arrival turn_up turned_up show_up showed_up
set-out: abreisen abgereist Abreise aufbrechen aufgebrochen Aufbruch | set_out set_forth head_off headed_off
enter: betreten betrat betritt hineingehen hineingegangen | =enter =entered =entering
haul: =schleppen =schleppte =schleppten =geschleppt | haul hauled hauling lug lugged
park: parken geparkt parkte | parked parking
collide: zusammenstoßen zusammengestoßen kollidieren kollidiert rammen gerammt | collide collided collides rammed
relocate: übersiedeln übergesiedelt Übersiedlung Standortwechsel | decamp decamped uproot uprooted resettle resettled
`;
