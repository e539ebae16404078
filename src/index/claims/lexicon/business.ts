/**
 * Groups of words that say the same thing in talk about companies: `name: German | English`. A name that ends in `+` or `-` has an
 * opposite with the other sign. An underscore stands for a space: the words must follow each other.
 */
export const BUSINESS = `
dismiss+: entlassen entließ Entlassung feuern gefeuert kündigen rauswerfen rausgeworfen rausgeschmissen rausschmeißen Kündigung Entlassungswelle Stellenabbau Stellenstreichung freisetzen vor_die_Tür_setzen vor_die_Tür_gesetzt Personalabbau Jobabbau Massenentlassung Stellen_gestrichen abgebaut auf_die_Straße_gesetzt auf_die_Straße_setzen mussten_gehen musste_gehen Job_verloren Jobs_verloren Arbeitsplatz_verloren rausgeflogen rausfliegen geschasst wegrationalisiert gekündigt losgeworden | fire fired lay_off laid_off laying_off layoff layoffs sack sacked dismiss dismissal let_go job_cuts cut_jobs axe axed shed redundancy redundancies fires firing get_rid_of got_rid_of got_the_boot get_the_boot given_the_boot got_the_sack shown_the_door lost_their_jobs lose_their_jobs lost_their_job pink_slip terminated downsized made_redundant out_of_a_job
dismiss-: einstellen eingestellt stellte_ein anheuern angeheuert Einstellung Neueinstellungen | hire hired hiring recruit recruited recruiting
staff: Mitarbeiter Mitarbeitern Mitarbeitende Angestellte Angestellten Beschäftigte Beschäftigten Belegschaft Personal Arbeitnehmer Leute Team Stellen Arbeitsplätze Jobs | employee employees staff workforce worker workers personnel people jobs staffers headcount team workers
sue: verklagen verklagt Klage klagen verklage Rechtsstreit vor_Gericht_ziehen vor_Gericht_gezogen gerichtlich Klage_eingereicht vor_den_Kadi vor_den_Richter verklgat Gerichtsverfahren | sue suing sued lawsuit suit legal_action litigation take_to_court taken_to_court took_to_court has_taken_to_court taken_it_to_court taken_openai_to_court filed_suit legal_fight court_case
accuse+: vorwerfen vorgeworfen wirft_vor warf_vor Vorwurf Vorwürfe beschuldigen bezichtigen anklagen kritisieren abkanzeln anschnauzen angeschnauzt anfahren angefahren abgekanzelt abbügeln abgebügelt Anschuldigung Anklage | charge charges accuse accusation allegation alleging allege blame snap_at snapped_at lash_out attack criticise criticize slam brush_off brushed_off tell_off told_off
accuse-: loben lobte gelobt Lob rühmen bedanken dankte | praise praised compliment praising thank thanked commend commended
propose: vorschlagen vorgeschlagen schlug_vor Vorschlag anbieten Angebot anregen angeregt unterbreiten unterbreitet Idee ins_Spiel_bringen | propose proposal suggest suggestion offer float floated put_forward put_himself_forward pitch pitched idea
accept+: annehmen angenommen akzeptieren zustimmen zugestimmt einverstanden billigen begrüßen in_Ordnung okay recht nichts_dagegen nichts_gegen kein_Problem keine_Probleme dafür | accept no_problem agree approve welcome embrace fine_with ok_with okay_with all_right_with in_favour in_favor open_to happy_with ok okay back backed support
accept-: ablehnen abgelehnt lehnte_ab zurückweisen zurückgewiesen verwerfen verworfen ausschlagen Ablehnung verweigern weigern sich_weigern ein_Problem_damit ein_Problem_mit Problem_damit Problem_mit Einwand Einwände widersetzen dagegen strikt_dagegen stören heraushalten raushalten meiden vermeiden fernbleiben verbieten verbot verboten untersagen | reject rejection refuse refusal turn_down turned_down turn_away oppose opposed opposition object objection problem_with a_problem mind veto resist stay_out_of staying_out keep_out avoid avoided avoiding forbid forbade forbidden ban banned
urge: drängen drängte gedrängt bedrängen auffordern aufgefordert forderte_auf fordern fordert Aufforderung überreden antreiben angetrieben bitten bat gebeten Drängen anhalten anweisen rufen_auf aufrufen pochen | urge push press pressure pressured ask asked demand tell told persuade encourage call_on called_on want_them get_them make_them order ordered instruct request
raise-money: aufbringen aufzubringen einsammeln beschaffen auftreiben einwerben eingeworben sammeln zusammenbringen Kapitalbeschaffung aufnehmen Geld_besorgen besorgen mobilisieren zusammenkommen zusammenkratzen zusammenbekommen zusammentrommeln | raise raising raised collect bring_in get_hold_of gather drum_up come_up_with scrape_together pull_together secure bring_together
merge+: fusionieren Fusion zusammenlegen zusammenzulegen zusammenschließen Zusammenschluss zusammengehen verschmelzen Verschmelzung vereinen vereinigen zusammentun | merge merger merging combine combining join joined fuse fold_into fold_it_into unite
merge-: trennen trennte getrennt Trennung abspalten aufspalten unabhängig eigenständig | separate separated separation split independent spin_off
acquire: übernehmen Übernahme aufkaufen aufgekauft einverleiben an_sich_reißen schlucken greifen_nach griff_nach an_Land_ziehen kapern reinholen unter_den_Nagel_reißen krallen einkaufen | take_over taking_over takeover acquire acquisition buy_up buying_up buyout take_control_of get_hold_of grab absorb after gobble_up snap_up swallow lay_hands_on get_his_hands_on take_control
buy: kaufen Kauf erwerben erworben gekauft zukaufen Ankauf | buy purchase bought buying
sell: verkaufen Verkauf verkauft absetzen | sell selling sold
revenue: Umsatz Umsätze Erlöse Verkaufszahlen Absatz Absatzzahlen | sales revenue revenues turnover
gain+: Gewinn Gewinne profitabel Profit Profite Überschuss schwarze_Zahlen schwarzen_Zahlen rentabel Plus Jahresgewinn Jahresüberschuss Gewinnzone lukrativ Geld_verdienen verdiente verdienen verdient Geld_gemacht im_Plus Gewinnschwelle | profit profits profitable profitability in_the_black make_money made_money making_money surplus earn earned earning earnings turned_a_profit turn_a_profit
gain-: Verlust Verluste unprofitabel rote_Zahlen roten_Zahlen Minus Jahresverlust Geld_verlieren verlor_Geld Geld_verloren Geld_verbrennen Geld_verbrannt unrentabel Defizit verliert_Geld Geld_verbrannt verbrannte_Geld rote Miese im_Minus draufgezahlt Geld_verlor verlor_das_Geld | loss losses unprofitable in_the_red lose_money losing_money lost_money loss-making burn_money burning_money burned_money deficit bleeding_money bleed_money bled_money hemorrhaging burning_through_cash burning_cash burned_cash
for-profit+: gewinnorientiert gewinnorientierte gewinnorientiertes profitorientiert profitorientierte kommerziell kommerzielle auf_Gewinn Gewinnorientierung Profitunternehmen gewinnstrebend For-Profit | for_profit for-profit commercial profit-making profit-oriented profit_oriented
for-profit-: gemeinnützig gemeinnützige gemeinnütziges Gemeinnützigkeit Nonprofit Non-Profit Non_Profit wohltätig Stiftung | nonprofit non_profit non-profit charity charitable not_for_profit non_profits
debt+: Schulden verschuldet Verschuldung Schuldenberg Schuldenlast in_der_Kreide | debt debts indebted in_debt borrowings indebtedness leveraged owed_a_lot up_to_its_ears owes owed deep_in_debt
debt-: schuldenfrei | debt_free debt-free
create+: gründen gegründet Gründung gründete einrichten eingerichtet richtete_ein schaffen schuf geschaffen entstehen entstand entstanden hervorbringen hervorgebracht ins_Leben_rufen ins_Leben_gerufen erschaffen entwickeln entwickelt aufbauen aufgebaut =erfinden =erfindet =erfand =erfanden =Erfindung =Erfindungen Gründungsjahr aufgesetzt aufgemacht aufmachen hochgezogen aus_der_Taufe gehoben startete ins_Leben | create created founded founding establish established set_up sets_up setting_up launch launched come_into_being made make invention invent develop developed start started begin began form formed birth opened_up dates_from came_into kicked_off start-up
create-: auflösen aufgelöst löste_auf abschaffen abgeschafft schloss geschlossen | dissolve dissolved abolish abolished shut_down wound_up disband disbanded closed_down
founder: =Gründer =Gründern =Gründers =Gründerin Mitgründer Mitbegründer Gründerduo Gründerteam | =founder =founders =cofounder =cofounders co-founder co-founders
unit: Abteilung Ableger Tochter Tochterfirma Tochtergesellschaft =Sparte =Sparten Einheit Bereich =Arm =Arms Zweig Firmenteil Nebenfirma | unit arm division subsidiary branch department wing entity part offshoot outfit section
worth: wert Wert bewertet bewerten Bewertung Marktwert | worth value valued valuation
control: Kontrolle kontrollieren das_Sagen Oberhand Macht Führung das_Ruder am_Steuer bestimmen kontrolliert Leitung Kommando ans_Ruder leiten leitet | control in_charge power in_control controlling call_the_shots command run_it running_it at_the_helm run_the_show reins run ran running runs oversee lead
boss: CEO Chef Vorstandschef Geschäftsführer Boss Leiter Chefposten Firmenchef Unternehmenschef Vorstandsvorsitzender Spitze Chefsessel | ceo boss chief chief_executive head leader top_job
money: Geld Kapital Mittel Finanzmittel Cash Kohle Finanzspritze Knete Geldmittel Liquidität | money capital cash funds funding finance
funding: Finanzierung finanzieren finanziert Gelder | funding financing finance financed funds money
investor: Investor Investoren Geldgeber Anleger Kapitalgeber Investierende | investor investors backer backers
invest: investieren investiert Investition Investitionen Geld_stecken einsteigen beteiligen | invest invested investing investment put_money
compete+: konkurrieren Konkurrenz wetteifern mithalten Wettbewerb messen aufnehmen_mit konkurrenzfähig Paroli antreten angetreten antritt gegenhalten Kontrahent Gegner angreifen Angriff | compete competing competition rival take_on keep_up_with challenge match rivals rivalling rivaling rival take_on up_against go_up_against measure_up
compete-: zusammenarbeiten kooperieren Zusammenarbeit Kooperation verbünden verbündet | cooperate cooperation collaborate work_with work_together partner ally allied team_up teamed_up
match: das_Wasser_reichen Wasser_reichen mithalten ebenbürtig gewachsen heranreichen Paroli_bieten konkurrieren Konkurrenz ankommen Kontra_geben gegenhalten die_Stirn_bieten | hold_a_candle match measure_up keep_up rival compete stand_up come_close challenge rival rivalling be_a_match
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
result: Ergebnis Ergebnisse =Zahlen Bilanz Quartalszahlen Quartalsergebnis Quartalsergebnisse Resultate | result results figures earnings numbers
expect: erwarten erwartet Erwartung Erwartungen erwartete Prognose | expect expected expectation expectations forecast
price: =Preis =Preise =Preisen =Preises | =price =prices =priced
cost: Kosten kosten kostet gekostet Ausgaben | cost costs expense expenses
expensive+: teuer teurer kostspielig kostspieliger | expensive costly pricey
expensive-: billig billiger günstig günstiger preiswert | cheap cheaper inexpensive
budget: Budget Etat Finanzrahmen Kostenrahmen | budget
spend+: ausgeben ausgegeben gab_aus Ausgaben verpulvern verpulvert hinblättern verschleudern | spend spent spending expenditure blow blew
fortune: Vermögen Unsumme Unsummen Unmengen viel_Geld Haufen_Geld | fortune lot_of_money loads_of_money tons_of_money bundle
pay: bezahlen bezahlt =zahlen =zahlt Bezahlung Lohn Gehalt entlohnen | pay paid salary
contract: Vertrag Vereinbarung Abmachung Verbleibvertrag Abkommen Vertragsbruch | contract agreement deal
break+: brechen gebrochen brach Bruch verletzen verletzt verstoßen Verstoß Vertragsbruch missachten verstoßen verstieß gebrochen gegen_den_Vertrag | break broken breaking broke breach violate violation violated violating went_against
deal: Deal Geschäft Abkommen Handel Transaktion | deal transaction business
customer: Kunde Kunden Käufer Kundschaft Abnehmer | customer customers buyer buyers client
negotiate: Verhandlung Verhandlungen verhandeln | negotiation negotiations negotiate talks
compromise: Kompromiss kompromissbereit | compromise
origin: stammen stammt kommt_von kommt_aus | comes_from come_from came_from dates_from
staff: Arbeitskräfte Arbeitskraft Mannschaft | employed_people
pay: Löhne =Gehälter =Gehältern Vergütung vergüten vergütet Bezüge Entlohnung entlohnt | wage wages salaries remuneration paycheck paychecks
bonus: Bonus Boni Prämie Prämien Sonderzahlung | bonus bonuses
overtime: Überstunde Überstunden Mehrarbeit | overtime extra_hours
full-time+: Vollzeit ganztags | full-time full_time
full-time-: Teilzeit halbtags | part-time part_time
self-employed: freiberuflich Freiberufler freischaffend | freelance freelancer freelancers self-employed
unemployed: arbeitslos Arbeitslose Arbeitslosigkeit erwerbslos | unemployed unemployment jobless
career: =Karriere =Karrieren Laufbahn Werdegang | career careers
colleague: Kollege Kollegen Kollegin Kolleginnen | colleague colleagues coworker coworkers co-worker co-workers
engineer: Ingenieur Ingenieure Ingenieurin | =engineer =engineers
developer: =Entwickler =Entwicklern =Entwicklerin =Programmierer =Programmierern | =developer =developers programmer programmers coder coders
applicant: Bewerber Bewerberin Kandidat Kandidaten Kandidatin | applicant applicants candidate candidates
boss: Vorgesetzter Vorgesetzte Vorgesetzten Firmenchefin Chefin Vorstandsvorsitzende | bosses supervisor
exchange: Börse Börsen Aktienmarkt Aktienmärkte Aktienbörse | stock_market stock_markets stock_exchange stock_exchanges bourse equity_market
listed: börsennotiert börsennotierte börsennotierten | publicly_traded publicly_listed exchange-listed
short-sale: Leerverkauf Leerverkäufe Leerverkäufer | short_seller short_sellers short-selling short_sale short_sales
analyst: Analyst Analysten Analystin | =analyst =analysts
bank: =Bank =Banken Bankhaus Kreditinstitut Geldhaus | =bank =banks lender lenders
bonds: Anleihe Anleihen Schuldverschreibung | corporate_bond corporate_bonds government_bond government_bonds debenture
worth: Marktkapitalisierung Börsenkapitalisierung | market_cap market_capitalisation market_capitalization market_value
interest-rate: Zins Zinsen Zinssatz Zinssätze | interest_rate interest_rates
tax: =Steuern Besteuerung besteuern besteuert | tax taxes taxed taxation
discount: Rabatt Rabatte Preisnachlass | discount discounts discounted rebate rebates
saving: Sparkurs Sparmaßnahme Sparmaßnahmen Sparprogramm Ersparnis Ersparnisse | cost-cutting =savings austerity belt-tightening
currency: =Währung =Währungen | currency currencies
crypto: Kryptowährung Kryptowährungen | cryptocurrency cryptocurrencies
billionaire: Milliardär Milliardäre Milliardärs Multimilliardär | billionaire billionaires multibillionaire
millionaire: Millionär Millionäre Millionärs | millionaire millionaires
pocket: kassieren kassiert kassierte einstreichen eingestrichen strich_ein einheimsen eingeheimst | pocketed rake_in raked_in raking_in
gift: Geschenk Geschenke | gift gifts
lose: abhandenkommen abhandengekommen abhanden | mislay mislaid
`;
