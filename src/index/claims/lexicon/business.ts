/**
 * Groups of words that say the same thing in talk about companies: `name: German | English`. A name that ends in `+` or `-` has an
 * opposite with the other sign. An underscore stands for a space: the words must follow each other.
 */
export const BUSINESS = `
dismiss: entlassen entließ Entlassung feuern gefeuert kündigen rauswerfen rausgeworfen rausgeschmissen rausschmeißen Kündigung Entlassungswelle Stellenabbau Stellenstreichung freisetzen vor_die_Tür_setzen vor_die_Tür_gesetzt Personalabbau Jobabbau Massenentlassung Stellen_gestrichen abgebaut | fire fired lay_off laid_off laying_off layoff layoffs sack sacked dismiss dismissal let_go job_cuts cut_jobs axe axed shed redundancy redundancies fires firing get_rid_of got_rid_of
staff: Mitarbeiter Mitarbeitern Mitarbeitende Angestellte Angestellten Beschäftigte Beschäftigten Belegschaft Personal Arbeitnehmer Leute Team Stellen Arbeitsplätze Jobs | employee employees staff workforce worker workers personnel people jobs staffers headcount team workers
sue: verklagen verklagt Klage klagen verklage Rechtsstreit vor_Gericht_ziehen vor_Gericht_gezogen gerichtlich | sue suing sued lawsuit suit legal_action litigation take_to_court taken_to_court
accuse: vorwerfen vorgeworfen wirft_vor warf_vor Vorwurf Vorwürfe beschuldigen bezichtigen anklagen kritisieren abkanzeln anschnauzen angeschnauzt anfahren angefahren abgekanzelt abbügeln abgebügelt | accuse accusation alleging allege blame snap_at snapped_at lash_out attack criticise criticize slam brush_off brushed_off tell_off told_off
praise: loben lobte gelobt Lob | praise praised compliment
propose: vorschlagen vorgeschlagen schlug_vor Vorschlag anbieten Angebot anregen angeregt unterbreiten unterbreitet Idee ins_Spiel_bringen | propose proposal suggest suggestion offer float floated put_forward put_himself_forward pitch pitched idea
accept+: annehmen angenommen akzeptieren zustimmen zugestimmt einverstanden billigen begrüßen in_Ordnung okay recht nichts_dagegen nichts_gegen dafür | accept agree approve welcome embrace fine_with ok_with okay_with all_right_with in_favour in_favor open_to happy_with ok okay back backed support
accept-: ablehnen abgelehnt lehnte_ab zurückweisen zurückgewiesen verwerfen verworfen ausschlagen Ablehnung verweigern weigern sich_weigern Problem Probleme Einwand Einwände widersetzen dagegen strikt_dagegen stören | reject rejection refuse refusal turn_down turned_down turn_away oppose opposed opposition object objection problem mind veto resist
urge: drängen drängte gedrängt bedrängen auffordern aufgefordert forderte_auf fordern fordert Aufforderung überreden antreiben angetrieben bitten bat gebeten Drängen anhalten anweisen rufen_auf aufrufen pochen | urge push press pressure pressured ask asked demand tell told persuade encourage call_on called_on want_them get_them make_them order ordered instruct request
raise-money: aufbringen aufzubringen einsammeln beschaffen auftreiben einwerben eingeworben sammeln zusammenbringen Kapitalbeschaffung aufnehmen Geld_besorgen besorgen mobilisieren | raise raising raised collect bring_in get_hold_of gather drum_up
merge: fusionieren Fusion zusammenlegen zusammenzulegen zusammenschließen Zusammenschluss zusammengehen verschmelzen Verschmelzung vereinen vereinigen zusammentun | merge merger merging combine combining join joined fuse fold_into fold_it_into unite
acquire: übernehmen Übernahme aufkaufen aufgekauft einverleiben an_sich_reißen schlucken greifen_nach griff_nach | take_over taking_over takeover acquire acquisition buy_up buying_up buyout take_control_of get_hold_of grab absorb after
buy: kaufen Kauf erwerben erworben gekauft zukaufen Ankauf | buy purchase bought buying
sell: verkaufen Verkauf verkauft absetzen | sell selling sold
revenue: Umsatz Umsätze Erlöse Verkaufszahlen Absatz Absatzzahlen | sales revenue revenues turnover
gain+: Gewinn Gewinne profitabel Profit Profite Überschuss schwarze_Zahlen schwarzen_Zahlen rentabel Plus Jahresgewinn Jahresüberschuss Gewinnzone lukrativ | profit profits profitable profitability in_the_black make_money made_money making_money surplus
gain-: Verlust Verluste unprofitabel rote_Zahlen roten_Zahlen Minus Jahresverlust Geld_verlieren verlor_Geld Geld_verloren Geld_verbrennen Geld_verbrannt unrentabel Defizit verliert_Geld | loss losses unprofitable in_the_red lose_money losing_money lost_money loss-making burn_money burning_money burned_money deficit
for-profit+: gewinnorientiert gewinnorientierte gewinnorientiertes profitorientiert profitorientierte kommerziell kommerzielle auf_Gewinn Gewinnorientierung Profitunternehmen gewinnstrebend For-Profit | for_profit for-profit commercial profit-making profit-oriented profit_oriented
for-profit-: gemeinnützig gemeinnützige gemeinnütziges Gemeinnützigkeit Nonprofit Non-Profit Non_Profit wohltätig Stiftung | nonprofit non_profit non-profit charity charitable not_for_profit non_profits
debt+: Schulden verschuldet Verschuldung Schuldenberg Schuldenlast | debt debts indebted in_debt borrowings indebtedness leveraged
debt-: schuldenfrei | debt_free debt-free
create: gründen gegründet Gründung gründete einrichten eingerichtet richtete_ein schaffen schuf geschaffen entstehen entstand entstanden hervorbringen hervorgebracht ins_Leben_rufen ins_Leben_gerufen erschaffen entwickeln entwickelt aufbauen aufgebaut dazukommen erfinden erfunden Erfindung Gründungsjahr aufgesetzt stammen stammt | create created founded founding establish established set_up sets_up setting_up launch launched come_into_being made make invention invent develop developed start started begin began form formed birth comes_from come_from
founder: Gründer Gründern Mitgründer Mitbegründer Gründerduo Gründerteam | founder founders cofounder co-founder cofounders
unit: Abteilung Ableger Tochter Tochterfirma Tochtergesellschaft Sparte Einheit Bereich Arm | unit arm division subsidiary branch department wing entity part
worth: wert Wert bewertet bewerten Bewertung Marktwert | worth value valued valuation
control: Kontrolle kontrollieren das_Sagen Oberhand Macht Führung das_Ruder am_Steuer bestimmen kontrolliert Leitung Kommando ans_Ruder | control in_charge power in_control controlling call_the_shots command run_it running_it at_the_helm run_the_show reins
boss: CEO Chef Vorstandschef Geschäftsführer Boss Leiter Chefposten Firmenchef Unternehmenschef Vorstandsvorsitzender Spitze Chefsessel | ceo boss chief chief_executive head leader top_job
money: Geld Kapital Mittel Finanzmittel Cash Kohle Finanzspritze Knete Geldmittel Liquidität | money capital cash funds funding finance
funding: Finanzierung finanzieren finanziert Gelder | funding financing finance financed funds money
investor: Investor Investoren Geldgeber Anleger Kapitalgeber Investierende | investor investors backer backers
invest: investieren investiert Investition Investitionen Geld_stecken einsteigen beteiligen | invest invested investing investment put_money
compete+: konkurrieren Konkurrenz wetteifern mithalten Wettbewerb messen aufnehmen_mit konkurrenzfähig Paroli | compete competing competition rival take_on keep_up_with challenge match
compete-: zusammenarbeiten kooperieren Zusammenarbeit Kooperation | cooperate cooperation collaborate work_with work_together partner
match: das_Wasser_reichen Wasser_reichen mithalten ebenbürtig gewachsen heranreichen Paroli_bieten konkurrieren Konkurrenz ankommen | hold_a_candle match measure_up keep_up rival compete stand_up come_close challenge
cash-cow: Cash_Cow Cashcow Goldesel Geldkuh Melkkuh Milchkuh | cash_cow cashcow money_spinner
delist+: von_der_Börse_nehmen von_der_Börse_genommen von_der_Börse Börsenrückzug privatisieren Delisting Börsenabgang | take_private taking_private took_private go_private going_private taken_private delist delisting take_tesla_private taking_tesla_private take_it_private taking_it_private off_the_stock_market off_the_exchange private
delist-: an_die_Börse_bringen an_die_Börse_gehen Börsengang | go_public going_public take_public ipo
share-price: Aktienkurs Kurs Aktie Aktien Tesla-Aktie Börsenkurs Börsenwert Anteilsschein Kursverlauf | share_price stock_price stock shares share stocks
rally: Aktienrallye Rallye Kursrallye Börsenrallye | rally stock_rally
executive: Führungskraft Führungskräfte Führungskräften Manager Topmanager Vorstand Vorstände Chefetage Führungsriege Führungsleute Leitung | executive executives manager managers exec execs leadership
market: Markt Märkte Absatzmarkt | market markets
economy: Wirtschaft Konjunktur Volkswirtschaft | economy
price-war: Preiskampf Preiskrieg Rabattschlacht | price_war price_battle
margin: Marge Margen Gewinnspanne Gewinnmarge Spanne | margin margins
result: Ergebnis Ergebnisse Zahlen Bilanz Quartalszahlen Quartalsergebnis Quartalsergebnisse Resultate | result results figures earnings numbers
expect: erwarten erwartet Erwartung Erwartungen erwartete Prognose | expect expected expectation expectations forecast
cost: Kosten kosten kostet gekostet Ausgaben | cost costs expense expenses
expensive+: teuer teurer kostspielig kostspieliger | expensive costly pricey
expensive-: billig billiger günstig günstiger preiswert | cheap cheaper inexpensive
budget: Budget Etat Finanzrahmen Kostenrahmen | budget
spend: ausgeben ausgegeben gab_aus Ausgaben verpulvern verpulvert hinblättern verschleudern | spend spent spending expenditure blow blew
fortune: Vermögen Unsumme Unsummen Unmengen viel_Geld Haufen_Geld | fortune lot_of_money loads_of_money tons_of_money bundle
pay: bezahlen bezahlt zahlen zahlt Bezahlung Lohn Gehalt entlohnen | pay paid salary
contract: Vertrag Vereinbarung Abmachung Verbleibvertrag Abkommen Vertragsbruch | contract agreement deal
break: brechen gebrochen brach Bruch verletzen verletzt verstoßen Verstoß Vertragsbruch missachten | break broken breaking broke breach violate violation
deal: Deal Geschäft Abkommen Handel Transaktion | deal transaction business
customer: Kunde Kunden Käufer Kundschaft Abnehmer | customer customers buyer buyers client
negotiate: Verhandlung Verhandlungen verhandeln | negotiation negotiations negotiate talks
compromise: Kompromiss kompromissbereit | compromise
`;
