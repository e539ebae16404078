/** As in `business.ts`: quarrel and peace, attack and defence, courts and crime. Adds to the groups there. */
export const CONFLICT = `
fight: Schlacht Gefecht Kampfansage Schlagabtausch Grabenkampf Grabenkämpfe Tauziehen Machtkampf Konflikt Konflikte aneinandergeraten Krach =Krieg =Kriege in_den_Haaren in_die_Haare Kräftemessen | warfare battled battling conflict conflicts tussle tussled skirmish showdown infighting tug_of_war tug-of-war locked_horns lock_horns came_to_blows cross_swords crossed_swords altercation squabble squabbled bickering
peaceful+: friedlich friedfertig friedliche friedliebend sanftmütig sanft einvernehmlich | peaceful peaceable peacefully amicable amicably gentle conciliatory non-violent
peaceful-: =kriegerisch =kriegerische streitlustig streitsüchtig kampflustig =kämpferisch feindselig feindselige aggressiv angriffslustig martialisch | warlike belligerent combative hostile pugnacious bellicose quarrelsome aggressive militant
peace: Frieden Waffenstillstand Waffenruhe Burgfrieden | peace truce ceasefire armistice
defend-: Angriff Angriffe überfallen Überfall Offensive Attacken losgehen herfallen | assault assaulted offensive onslaught ambush =lunge
threat: Drohgebärde Drohgebärden Drohkulisse Ultimatum mit_dem_Säbel | threatening menacing menace ultimatum rattled_its_saber rattling_its_saber rattled_the_saber
blackmail: erpressen erpresst erpresste Erpressung | blackmail blackmailed extort extorted extortion
provoke: provozieren provoziert provozierte Provokation =reizen =gereizt sticheln stichelte | provoke provoked provocation goad goaded taunt taunted
alliance: Bündnis Allianz Pakt Koalition Schulterschluss | alliance pact coalition
enemy: Gegner Gegnerin Widersacher Erzfeind Erzrivale | opponent adversary adversaries nemesis archrival arch-rival
violent: gewalttätig gewaltsam Gewalt | violent violently violence
weapon: Waffe Waffen bewaffnet | weapon weapons =armed
kill: =töten =tötete =getötet ermorden ermordet umbringen umgebracht =Mord Totschlag | kill killed killing murder murdered slay slain
injure: verletzen verletzt Verletzung Verletzte verwunden verwundet | injure injured injury =wound wounded hurt
victim: Opfer Leidtragende =Geschädigte | victim victims casualty
revenge: rächen gerächt Rache Vergeltung Revanche heimzahlen heimgezahlt | revenge vengeance avenge retaliate retaliated retaliation got_back_at get_back_at payback
surrender: kapitulieren kapituliert kapitulierte Kapitulation sich_ergeben klein_beigeben klein_beigegeben nachgegeben einlenken eingelenkt das_Handtuch_werfen das_Handtuch_geworfen das_Handtuch warf_das_Handtuch die_Segel_streichen die_Segel_gestrichen | surrender surrendered capitulate capitulated give_in gave_in given_in throw_in_the_towel threw_in_the_towel climb_down back_down backed_down cave_in relent relented
persevere: durchhalten durchgehalten ausharren standhalten standgehalten standhaft hartnäckig nicht_lockerlassen Ausdauer beharrlich | persevere persevered hold_out held_out hang_on stick_it_out stand_firm stood_firm hold_firm dig_in persistent steadfast tenacious
retreat: Rückzug zurückziehen zurückgezogen Rückzieher Rückzieher_machen einen_Rückzieher ausweichen =kneifen gekniffen | retreat retreated withdraw withdrawal withdrew back_out backed_out pull_back pulled_back beat_a_retreat
intervene: eingreifen eingegriffen einschreiten eingeschritten intervenieren interveniert einmischen eingemischt Einmischung dazwischengehen | intervene intervened intervention step_in stepped_in meddle meddled meddling interfere interfered interference
mediate: vermitteln vermittelt Vermittler schlichten geschlichtet Schlichtung | mediate mediated mediator mediation arbitrate arbitration =broker brokered
pressure: =Druck unter_Druck_setzen unter_Druck_gesetzt Daumenschrauben in_die_Enge in_die_Mangel | pressurise pressurised put_pressure lean_on leaned_on twist_his_arm arm-twisting strong-arm
hostile+: feindlich feindselig | hostile antagonistic hostility
rebel: rebellieren rebelliert Rebellion =Aufstand aufbegehren aufbegehrt auflehnen meutern Meuterei Revolte auf_die_Barrikaden | rebel rebelled rebellion revolt revolted uprising mutiny insurrection
escape: fliehen geflohen Flucht flüchten geflüchtet entkommen entkam entwischen entwischt ausbrechen | escape escaped flee fled getaway run_away ran_away
chase: verfolgen verfolgt Verfolgung =jagen =gejagt nachjagen hinterherjagen | chase chased pursue pursued pursuit hunt hunted
protect+: schützen geschützt Schutz beschützen beschützt absichern abgesichert abschirmen abgeschirmt =bewahren | protect protected protection shield shielded safeguard safeguarded =guard guarded
sue: Gerichtsstreit Zivilklage Sammelklage klagte juristisch_vorgehen Rechtsweg rechtliche_Schritte vor_Gericht vor_den_Kadi_ziehen Gericht_ziehen | court_action court_battle legal_battle legal_proceedings court_proceedings class_action take_him_to_court filed_a_lawsuit filed_a_suit file_suit brought_a_case sued_for press_charges take_legal_action
countersue: Gegenklage Widerklage Gegenklagen | countersuit countersue countersued counterclaim counterclaims
court: Gericht Gerichte Gerichtshof Tribunal Landgericht Amtsgericht Bundesgericht | =court =courts tribunal courtroom
judge: =Richter Richterin | =judge magistrate
verdict: Urteil Richterspruch Schiedsspruch Gerichtsentscheidung | verdict =ruling judgment judgement
trial: Gerichtsverhandlung Gerichtsprozess Gerichtsverfahren | =trial court_case proceedings
plaintiff: Kläger Klägerin Klageseite | plaintiff claimant
defendant: Angeklagter Angeklagte Beklagter Beklagte | defendant
settle: =Vergleich außergerichtlich gütlich gütliche =Einigung | settlement settled_out_of_court out_of_court
appeal: Berufung_einlegen Berufung_eingelegt Einspruch Revision_eingelegt anfechten angefochten | appealed lodged_an_appeal challenged_the_ruling =contest =contested
witness: =Zeuge =Zeugen Zeugin Augenzeuge | witness witnesses eyewitness
testify: Zeugenaussage bezeugen bezeugt | testify testified testimony
compensation: Schadensersatz Schadenersatz Entschädigung entschädigen entschädigt Abfindung | compensation damages indemnity =recompense redress restitution
punish+: bestrafen bestraft Bestrafung =Strafen ahnden geahndet Sanktion Sanktionen | punish punished punishment sanction sanctioned sanctions penalise penalised penalize penalized
punish-: belohnen belohnt Belohnung | reward rewarded rewards
prison: Gefängnis Haft Haftanstalt Knast hinter_Gittern | prison jail imprisoned jailed behind_bars imprisonment
crime: Verbrechen Straftat Straftaten Delikt kriminell | crime crimes criminal offence offense felony
corrupt: bestechen bestochen Bestechung Korruption korrupt Schmiergeld | =bribe bribed bribery corrupt corruption kickback kickbacks
lawyer: Jurist Juristen Juristin Kanzlei | law_firm =counsel
law: Gesetz Gesetze Gesetzen Rechtsvorschrift | =law =laws =legislation statute
rule: Regel Regeln Vorschrift Vorschriften Richtlinie Richtlinien regeln geregelt Regelung Regelungen | =rule =rules =regulation =regulations guideline guidelines
justified+: berechtigt gerechtfertigt begründet rechtfertigen zu_Recht mit_Recht verdientermaßen | justified justifiable warranted rightly justifiably with_good_reason legitimate
justified-: unberechtigt ungerechtfertigt unbegründet zu_Unrecht grundlos aus_der_Luft | unjustified unwarranted undeserved wrongfully
responsible: verantwortlich Verantwortung =zuständig =Zuständigkeit | responsible responsibility accountable liable liability
suspect: =verdächtigen =verdächtigt =Verdacht argwöhnen Argwohn | suspect suspected suspicion
abuse: missbrauchen missbraucht Missbrauch ausnutzen ausgenutzt | abuse abused misuse misused exploit exploited exploitation
president: Präsident Präsidentin Präsidenten Staatspräsident | president presidents
chancellor: Kanzler Kanzlerin Bundeskanzler | chancellor
mayor: Bürgermeister Bürgermeisterin Oberbürgermeister | mayor
parliament: Parlament Parlamente Volksvertretung | parliament parliaments
lawmaker: Abgeordneter Abgeordnete Abgeordneten Parlamentarier | lawmaker lawmakers legislator legislators
politician: Politiker Politikerin Politikern | =politician =politicians
election: =Wahlen Präsidentschaftswahl Neuwahlen | election elections
vote: votieren votiert votierte | =ballot =ballots
country: Staat Staaten Nation Nationen | =country =countries =nation =nations
police: Polizei Polizist Polizisten | police policeman policemen cops
prosecutor: Staatsanwalt Staatsanwältin Staatsanwälte Staatsanwaltschaft | prosecutor prosecutors
jury: Jury Geschworene Geschworenen | jury jurors
hearing: =Anhörung =Anhörungen | =hearing =hearings
submit: einreichen eingereicht reichte_ein einreichte | submit submitted submission
injunction: einstweilige_Verfügung einstweiligen_Verfügung | injunction injunctions restraining_order
under-oath: unter_Eid eidesstattlich vereidigt | under_oath sworn
subpoena: vorladen vorgeladen Vorladung | subpoena subpoenaed subpoenas
perjury: Meineid | perjury perjured
monopoly: Monopol Monopole Monopolist | monopoly monopolies monopolist
antitrust: Kartellrecht kartellrechtlich Kartellamt Kartellbehörde | antitrust competition_authority
accuse+: blaffen blaffte anblaffen angeblafft anblaffte anraunzen angeraunzt anraunzte anherrschen angeherrscht herunterputzen heruntergeputzt zusammenstauchen zusammengestaucht anbrüllen angebrüllt attackieren attackiert =wettern =wetterte =gewettert die_Leviten zur_Schnecke zur_Sau harsch_angehen ins_Gebet_nehmen ins_Gebet_genommen | lashed_out lashes_out hit_out tear_into tore_into lay_into laid_into rip_into ripped_into lambast lambaste lambasted excoriate excoriated =blasted =blasting bark_at barked_at snapped snaps_at take_to_task took_to_task dress_down dressed_down chew_out chewed_out rail_against railed_against take_aim_at took_aim_at bawl_out bawled_out savaged
`;
