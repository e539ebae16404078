/** As in `business.ts`: what is done with words, above all to others. Adds to the groups of `speaking.ts`. */
export const TALK = `
say: beschreiben beschrieb beschrieben schildern schilderte geschildert darlegen dargelegt berichten berichtet berichtete erwähnen erwähnt erwähnte anmerken angemerkt verlauten bekanntgeben bekanntgegeben bekannt_gegeben bekanntgab bekannt_gab gab_bekannt gaben_bekannt feststellen festgestellt verkündet verkündete hervorheben hervorgehoben unterstreichen unterstrichen beteuern beteuert | describe described portray portrayed depict depicted recount recounted remark remarked comment commented mention mentioned explain explained emphasise emphasize emphasised emphasized stress stressed proclaim proclaimed assure assured
accuse+: tadeln getadelt tadelte Tadel bemängeln bemängelt rügen gerügt rügte Rüge monieren moniert anprangern angeprangert Kritik beanstanden beanstandet Schuld_geben Schuld_gegeben die_Schuld_gab gab_die_Schuld | fault faulted rebuke rebuked reprimand reprimanded scold scolded berate berated denounce denounced condemn condemned reproach reproached censure criticism
accuse-: würdigen gewürdigt =preist =pries =priesen =gepriesen anpries schwärmen schwärmte geschwärmt lobend Lobeshymne Anerkennung anerkennend | laud lauded applaud applauded hail hailed extol extolled acclaim acclaimed rave raved full_of_praise
aside: alles_in_allem am_Ende_des_Tages an_und_für_sich auf_jeden_Fall ehrlich_gesagt gerade_jetzt im_Endeffekt im_Grunde_genommen in_der_Tat letzten_Endes mit_anderen_Worten nach_wie_vor so_gesehen sowohl um_es_klar_zu_sagen unter_dem_Strich unterm_Strich wie_man_weiß | all_in_all as_a_matter_of_fact as_it_happens as_we_know as_well as_well_as at_the_end_of_the_day believe_it_or_not by_the_way for_what_it_is_worth in_fact in_other_words let_us_face_it mind_you of_course right_after right_at right_before right_from right_here right_now right_there to_be_fair to_be_honest when_all_is_said_and_done
insult: beleidigen beleidigt beleidigte Beleidigung Beleidigungen beschimpfen beschimpft beschimpfte Beschimpfung beleidigend | insult insulted insulting insults call_names called_names
put-down: niedermachen niedergemacht heruntermachen heruntergemacht schlechtmachen schlechtgemacht abfällig geringschätzig kleinreden | belittled belittling disparage disparaged disparaging denigrate denigrated denigrating run_down talk_down demeaned
mock: verspotten verspottet verspottete spotten gespottet Spott verhöhnen verhöhnt Hohn lächerlich_machen lächerlich_gemacht auslachen ausgelacht lustig_gemacht lustig_machen | mock mocked mocking mockery ridicule ridiculed deride derided jeer jeered make_fun made_fun making_fun poke_fun poked_fun
apologise: entschuldigen entschuldigt entschuldigte Entschuldigung um_Verzeihung Verzeihung Abbitte | apologise apologised apologize apologized apology apologies
at-any-price: um_jeden_Preis koste_es_was_es_wolle auf_Biegen_und_Brechen auf_Teufel_komm_raus mit_aller_Macht mit_aller_Gewalt | at_all_costs at_any_cost at_any_price come_what_may by_hook_or_by_crook no_matter_the_cost whatever_the_cost whatever_it_took whatever_it_takes
warn: warnen warnt warnte gewarnt Warnung Warnungen mahnen gemahnt | warn warned warning warnings
threat: androhen angedroht drohte drohten bedrohen bedroht | threatened threatening threatens threats
complain: beschweren beschwert beschwerte Beschwerde Beschwerden beklagen beklagt beklagte | complain complained complaining complaint complaints grumble grumbled
advise+: empfehlen empfiehlt empfahl empfahlen empfohlen Empfehlung =raten =rät =riet =rieten | advise advised advising recommend recommended recommendation
advise-: abraten abgeraten abriet | advise_against advised_against discourage discouraged
discuss: diskutieren diskutiert diskutierte Diskussion besprechen besprochen besprach erörtern erörtert debattieren debattiert Debatte | discuss discussed discussing discussion debate debated talk_about talked_about talk_over
agreement+: einigen geeinigt einigte einigten Einigung Einvernehmen Übereinkunft | come_to_terms came_to_terms reach_agreement reached_agreement reach_an_agreement reached_an_agreement strike_a_deal struck_a_deal
agreement-: uneinig Uneinigkeit uneins zerstritten überworfen entzweit | disagree disagreed disagreement fall_out fell_out fallen_out at_odds
fight: streiten gestritten stritt zanken Zank zoffen | quarrel quarrelled quarreled quarrels clash clashed
reconcile: versöhnen versöhnt versöhnte Versöhnung ausgesöhnt | reconcile reconciled reconciliation make_peace made_peace
admit+: eingeräumt eingestand zugab | fess_up come_clean came_clean
admit-: verneinen verneint in_Abrede bestreitet abgestritten | disavow disavowed
accept+: genehmigen genehmigt genehmigte Genehmigung =gestattet =gestatten =gestattete bewilligen bewilligt absegnen abgesegnet grünes_Licht gutheißen gutgeheißen befürworten befürwortet Zustimmung | =authorise =authorised =authorize =authorized permit permitted approval green_light sign_off signed_off endorse endorsed
accept-: untersagt verweigerte abgewiesen abweisen abwies abwinken abgewinkt wies_zurück in_den_Wind Absage_erteilt eine_Abfuhr | decline_an_offer rebuff rebuffed spurn spurned snub snubbed prohibit prohibited
urge: auffordern anflehen angefleht flehen beknien verlangen verlangt verlangte beauftragen beauftragt | plead pleaded beg begged implore implored lobby lobbied demanded called_upon prod prodded
promise: Zusage verheißen Zusicherung zusichern zugesichert ankündigte | pledges commitment committed_to foretell foretold prophesy prophesied promises
question: erkundigen erkundigt erkundigte nachfragen nachgefragt | inquire inquired enquire enquired
answer+: geantwortet antwortete erwiderte entgegnete Erwiderung | answering retort retorted replies responding
answer-: unbeantwortet blieb_stumm stumm keine_Auskunft schwiegen geschwiegen | stay_silent stayed_silent kept_silent silent unanswered no_reply no_response declined_to_comment
publish: herausbringen herausgebracht herausbrachte rausbringen rausgebracht erscheinen erschien erschienen abdrucken abgedruckt Publikation | bring_out brought_out print printed came_out
belong: einer_der einem_der einen_der einer_von eine_von | belongs numbered_among
want: erstreben erstrebt erpicht Bestreben trachten | aspire aspired yearn long_for longed_for determined_to
think: vermuten vermutet vermutete Auffassung | suppose presume presumed guess_that deem deemed view_that
rumour: Gerücht Gerüchte Gerede | rumour rumours rumor rumors gossip hearsay
invite: einladen eingeladen Einladung | invite invited invitation
congratulate: gratulieren gratuliert gratulierte beglückwünschen beglückwünscht Glückwunsch Glückwünsche | congratulate congratulated congratulations
forget-: erinnern erinnert erinnerte Erinnerung | remember remembered recall recalled
prove+: beweisen beweist bewies bewiesen Beweis Beweise belegen belegt nachweisen nachgewiesen nachwies Nachweis Beleg | prove proved proven proof demonstrate demonstrated
prove-: widerlegen widerlegt widerlegte entkräften entkräftet | disprove disproved disproven refute refuted debunk debunked rebut rebutted
secret+: geheimhielt geheimhielten geheimhält verschweigen verschwieg verschwiegen verbarg verborgen vertuschen vertuscht vertuschte verhehlen verhehlt verschleiern verschleiert vorenthalten vorenthielt Stillschweigen verheimlicht verheimlichte verdecken | conceal concealed concealing hide hid cover_up covered_up withhold withheld undisclosed keep_quiet kept_quiet hush_up hushed_up
secret-: enthüllen enthüllt enthüllte Enthüllung aufdecken aufgedeckt preisgeben preisgegeben preisgab lüften gelüftet gelüftete ausplaudern ausgeplaudert verriet offengelegt publik_gemacht bekannt_gemacht | disclosed discloses disclosure expose exposed divulge divulged make_public made_public lay_bare laid_bare revelation unveil unveiled
`;
