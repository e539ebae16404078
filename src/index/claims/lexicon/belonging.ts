/** As in `business.ts`: having, giving, keeping, allowing; near and far; together and apart; causes and reasons. */
export const BELONGING = `
own: im_Besitz =Besitz Eigentum =angehören =angehörte =gehörend | =property possession possess possessed belonged_to belongs_to
belong: Angehöriger Angehörige =zugehörig Zugehörigkeit Bestandteil dazugehören dazugehört dazugehörte gezählt_zu | =affiliated affiliation =constituent component =integral form_part
give: schenken geschenkt verschenken verschenkt spendieren überreichen überreicht aushändigen ausgehändigt =verleihen =vergeben vermachen | give_away gave_away hand_out present_with bestow bestowed donate =award =awarded =grant =granted
receive: =empfangen =Empfang entgegennehmen | receive received receipt
withhold: vorenthalten vorenthielt zurückhalten zurückgehalten verwehren verwehrt | withhold withheld deny_access
inherit: erben geerbt Erbe Erbschaft | inherit inherited inheritance
get-rid: loswerden losgeworden entledigen abschütteln abgeschüttelt wegwerfen weggeworfen entsorgen entsorgt | get_rid got_rid dispose disposed discard discarded throw_away threw_away ditch ditched jettison shake_off shook_off dump dumped
keep: behalten behielt aufbewahren aufbewahrt =bewahren =bewahrt hüten festhalten festgehalten | =keep kept =retain retained hold_on held_on hang_onto =preserve =preserved
cling: klammern klammert klammerte festklammern anklammern sich_krallen | cling clung clings hold_on_to hang_on_to
give-up: preisgeben opfern geopfert verzichten verzichtet verzichtete Verzicht fallenlassen fallen_lassen fallen_gelassen an_den_Nagel über_Bord fahrenlassen zu_Grabe begraben | sacrifice sacrificed forgo forgone renounce renounced =drop_the waive waived part_with surrender_the
win-back: zurückgewinnen zurückgewonnen wiedererlangen wiedererlangt zurückerobern zurückerobert zurückbekommen | regain regained win_back won_back recapture recaptured reclaim reclaimed retrieve retrieved get_back got_back
provide: bereitstellen bereitgestellt stellte_bereit zur_Verfügung versorgen versorgt beisteuern beigesteuert | provide provided =supply =supplied furnish furnished make_available made_available
contribute: beitragen beigetragen Beitrag_leisten Beitrag_geleistet beisteuern beigesteuert | contribute contributed contribution chip_in chipped_in
access+: Zugang Zutritt Zugriff Türen_öffnen Türöffner | =access =entry admittance opened_the_door open_the_door
access-: aussperren ausgesperrt verschlossen versperrt ausgeschlossen | locked_out shut_out =barred closed_off off_limits
accept+: gestatten genehmigen Erlaubnis erlaubte zulassen zugelassen Zulassung =gewähren =gewährt =gewährte freigeben freigegeben Freigabe Freibrief freie_Hand | permission =permit permitted =licence =license =licensed =authorisation =authorization =clearance leave_to free_rein carte_blanche sanctioned_the clear_the_way
accept-: verbieten Verbot Verbote verboten untersagen Untersagung unzulässig unstatthaft auf_den_Index einen_Riegel_vorschieben einen_Riegel_vorgeschoben | forbid prohibition prohibited banned outlaw outlawed =bar =barred disallow disallowed not_permitted veto vetoed off-limits impermissible
free-to: befugt Befugnis ermächtigt ermächtigen | authorised_to authorized_to entitled entitlement empowered empower
obliged: verpflichtet verpflichten Verpflichtung =Pflicht gezwungen Auflage =verbindlich =bindend vorgeschrieben | obliged obligation obligated bound_to =duty =binding mandatory compulsory
optional: fakultativ wahlweise | =optional non-binding voluntary
near+: =nah =nahe =nahen =näher Nähe nebenan angrenzend benachbart in_der_Nähe um_die_Ecke vor_der_Haustür in_Reichweite einen_Steinwurf | nearby close_by adjacent neighbouring neighboring next_door stone’s_throw within_reach vicinity proximity
near-: fern ferne =entfernt weit_weg abgelegen entlegen meilenweit außer_Reichweite am_anderen_Ende | distant far_away faraway far_off =remote =remotely miles_away out_of_reach a_long_way
distance: Abstand =Entfernung Distanz distanzieren distanziert | distance distanced gap
gap: Kluft =Graben Abstand Lücke Rückstand | gap gulf rift chasm =divide disparity
abroad: Ausland im_Ausland Übersee auswärts | abroad overseas foreign_country foreign_countries
at-home: Inland im_Inland Heimat heimisch zu_Hause daheim | home_country homeland home_market at_home domestically
local: örtlich lokal ortsansässig hiesig vor_Ort | local locally on_site on_the_ground
region: Gegend Region Gebiet =regional | region =area =regional district
foreign: =fremd =fremde ausländisch | =foreign alien
together+: gemeinsam miteinander Hand_in_Hand Seite_an_Seite =vereint an_einem_Strang Schulter_an_Schulter | jointly side_by_side hand_in_hand =united shoulder_to_shoulder in_unison
alone: im_Alleingang auf_sich_gestellt auf_eigene_Faust allein_gelassen solo | on_his_own on_its_own on_her_own on_their_own solo off_his_own_bat
apart: auseinander auseinandergehen auseinanderdriften getrennte_Wege | go_separate_ways went_separate_ways drift_apart drifted_apart part_ways parted_ways part_company
merge+: =vereinigt =vereint zusammengehen zusammenführen zusammengeführt Zusammenlegung zusammengelegt zusammenschließen verschmolzen eingliedern eingegliedert unter_einem_Dach in_einen_Topf | unify unified amalgamate amalgamated amalgamation integrate integrated consolidate consolidated consolidation incorporate incorporated bring_under_one_roof under_one_roof roll_into rolled_into tie_up tie-up =pool
merge-: loslösen losgelöst Loslösung ausgliedern ausgegliedert Ausgliederung Abspaltung abgespalten Aufspaltung aufgespalten entflechten Entflechtung auseinanderhalten | spin-off spun_off hive_off hived_off carve_out carved_out break_up broken_up demerger split_up split_off detach detached go_its_own_way kept_apart keep_apart
connected+: =Verbindung Verknüpfung =Bindung =Band verflochten gekoppelt koppeln Hand_in_Hand im_Zusammenhang in_Verbindung | connection =link =links =bond =bonds intertwined coupled tied_to linked_to bound_up hand_in_hand
connected-: getrennt kein_Zusammenhang keine_Verbindung zweierlei | =separate disconnected no_connection no_link nothing_in_common
contact: Kontakt Kontakte kontaktieren kontaktiert in_Verbindung_setzen sich_melden | contact contacted get_in_touch got_in_touch reach_out reached_out in_touch
participate: mitmachen mitgemacht mitwirken mitgewirkt sich_beteiligen mit_von_der_Partie dabei_sein | join_in joined_in get_involved got_involved =involved take_part partake
reason: Anlass Beweggrund Beweggründe Motiv Motive aufgrund infolge =angesichts | =grounds =motive =motives rationale owing on_account thanks_to as_a_result
trigger: auslösen ausgelöst löste_aus Auslöser herbeiführen herbeigeführt hervorrufen hervorgerufen rief_hervor verursacht zur_Folge nach_sich_ziehen nach_sich_gezogen zog_nach_sich =bedingen anrichten angerichtet bescheren beschert entfachen entfacht | trigger triggered triggers bring_about brought_about give_rise gave_rise result_in resulted_in =provoke prompt prompted spark sparked =induce induced set_off usher_in ushered_in wreak wreaked precipitate
effect: =Wirkung =Wirkungen Effekt Effekte Auswirkung Auswirkungen auswirken wirkt_sich wirkte_sich | =effect =effects =impact =impacted affect affected repercussions fallout
depend: abhängen abhing hing_ab hängt_ab davon_abhängig steht_und_fällt | hinge hinged depends_on depended_on rests_on rest_on contingent rely_on
include+: umfassen umfasst umfasste beinhalten beinhaltet enthalten enthält einschließlich inklusive | encompass encompassed comprise comprised =contain =contained inclusive
include-: ausklammern ausgeklammert =ausgenommen exklusive außen_vor | leave_out left_out omit omitted exempt exempted exempting
consist: bestehen_aus besteht_aus bestand_aus zusammensetzen_aus | =consist =consisted =consists made_up_of composed_of
source: =Quelle =Quellen Herkunft Ursprung | =source =sources =origin =origins provenance
indispensable+: unverzichtbar unentbehrlich unabdingbar unerlässlich lebenswichtig überlebenswichtig lebensnotwendig zwingend_erforderlich | indispensable essential crucial vital imperative can’t_do_without
indispensable-: verzichtbar entbehrlich überflüssig unwichtig | dispensable superfluous redundant
replace: auswechseln ausgewechselt Ersatz Nachfolge an_die_Stelle_treten an_die_Stelle_getreten | take_the_place took_the_place stand_in substituted
`;
