/** As in `business.ts`: money that changes hands, posts, courts, and what things are commonly called. Adds to the groups there. */
export const DEALINGS = `
dismiss+: kündigte gefeuerten rausschmiss vor_die_Türe Rauswurf | gave_the_sack sent_packing laid-off
dismiss-: rekrutieren rekrutiert neu_eingestellt | recruits bring_on_board brought_on_board
buy: anschaffen angeschafft erstehen erstanden erstand Erwerb | purchased purchasing buying
sell: veräußern veräußert Veräußerung abstoßen abgestoßen losschlagen | divest divested divestment sell_off sold_off offload offloaded
pay: begleichen beglichen =zahlte =zahlten =gezahlt =Zahlung =Zahlungen | payment payments
repay: zurückzahlen zurückgezahlt Rückzahlung tilgen getilgt Tilgung abbezahlen abbezahlt abstottern | repay repaid repayment pay_back paid_back pay_off paid_off
borrow: borgen geborgt Kredit_aufnehmen Kredit_aufgenommen Darlehen_aufnehmen | borrow borrowed borrowing take_out_a_loan took_out_a_loan
lend: verleihen verliehen | lend lent lending
loan: Kredit Kredite Darlehen | loan loans
spend-: =sparen =spart =gespart =Einsparung | save_money saved_money
waste: verschwenden verschwendet Verschwendung vergeuden vergeudet | waste wasted squander squandered
donate: spenden gespendet spendete Spende Spenden | donate donated donation donations
steal: stehlen stahl gestohlen klauen geklaut entwenden entwendet Diebstahl | steal stole stolen stealing theft
gain-: defizitär verlustreich Fehlbetrag Fehlbeträge verlustbringend | money-losing lossmaking shortfall
dying: zahlungsunfähig Zahlungsunfähigkeit insolvent | insolvency
subsidy: Subvention Subventionen Fördermittel Beihilfe Beihilfen Zuschuss Zuschüsse | subsidy subsidies grant grants subsidised subsidized
rent: mieten gemietet anmieten angemietet pachten gepachtet | rent rented renting lease leased
fine: Geldstrafe Geldbuße Bußgeld | fined penalty penalties
appoint+: berufen berief berufung ernannte bestellt_zum zum_Nachfolger | named_as appointment installed
appoint-: abberufen abberief abgesetzt Absetzung Abberufung entmachten entmachtet gestürzt enthoben | oust ousted ouster depose deposed unseat unseated topple toppled
promote+: befördern befördert Beförderung | promote promoted promotion
promote-: degradieren degradiert Degradierung | demote demoted demotion
leave+: zurücktreten zurückgetreten zurücktrat Rücktritt abtreten abgetreten aussteigen ausgestiegen Ausstieg verlässt verlassen hinschmeißen hingeschmissen | resigning resignation step_down stepped_down stepping_down stand_down stood_down bow_out bowed_out step_aside stepped_aside walk_away walked_away pull_out pulled_out
leave-: im_Amt weitermachen | stay_on stayed_on stay_put
join+: beitreten beigetreten beitrat Beitritt dazustoßen | join joined joining
join-: austreten ausgetreten Austritt verlassen verließ verließen | leave left leaving quit
retire: pensionieren pensioniert Ruhestand in_Rente | retire retired retirement
succeed-as+: Nachfolger Nachfolgerin | successor
succeed-as-: Vorgänger Vorgängerin | predecessor
compete+: Konkurrent Konkurrenten Konkurrentin Rivale Rivalen Rivalin Wettbewerber Mitbewerber Widersacher | competitor competitors opponent opponents rivalry
in-operation-: stilllegen stillgelegt Stilllegung schließen geschlossen schloss Schließung dichtmachen dichtmachte dichtgemacht | =close =closed =closing closure shut shut_down closed_down close_down shutter shuttered
convict+: verurteilen verurteilt verurteilte Verurteilung schuldig_gesprochen schuldig_sprechen | convict convicted found_guilty sentenced
convict-: freisprechen freigesprochen freisprach Freispruch sprach_frei | acquit acquitted acquittal found_not_guilty
guilty+: =schuldig =schuldige | guilty guilt
guilty-: unschuldig schuldlos | innocent innocence blameless
arrest+: verhaften verhaftet verhaftete Verhaftung festnehmen festgenommen festnahm Festnahme | arrest arrested arrests detain detained detention
arrest-: freilassen freigelassen freiließ Freilassung auf_freien_Fuß auf_freiem_Fuß | set_free freed let_out
legal+: legal rechtmäßig gesetzmäßig | legal lawful legally lawfully
legal-: illegal rechtswidrig gesetzwidrig unrechtmäßig widerrechtlich | illegal unlawful illicit illegally unlawfully
vote: abstimmen abgestimmt Abstimmung | vote voted voting votes
protest: protestieren protestiert protestierte Protest Proteste | protest protested protests
strike: streiken gestreikt streikten Streik Streiks | strikes walkout walkouts
marry+: heiraten heiratet heiratete geheiratet Heirat Hochzeit | marry married marriage wedding
marry-: Scheidung | divorce divorced
shareholder: Aktionär Aktionäre Aktionären Anteilseigner Anteilseignern | shareholder shareholders stockholder stockholders
dividend: Dividende Dividenden Gewinnausschüttung | dividend dividends
headquarters: Hauptsitz Firmensitz Firmenzentrale Konzernzentrale Hauptquartier Stammsitz | headquarters head_office hq
shop: =Laden =Läden Filiale Filialen Geschäftsstelle | shop shops store stores outlet outlets
product: Ware Waren Produkt Produkte Produkten Erzeugnis Erzeugnisse | =product =products merchandise
supplier: Lieferant Lieferanten Zulieferer | supplier suppliers vendor vendors
spokesperson: Sprecher Sprecherin Pressesprecher Pressesprecherin Unternehmenssprecher Firmensprecher | spokesman spokeswoman spokesperson
lawyer: Anwalt Anwälte Anwältin Rechtsanwalt Rechtsanwältin | lawyer lawyers attorney attorneys solicitor
owner: Eigentümer Eigentümerin Besitzer Besitzerin Inhaber Inhaberin | owner owners proprietor
journalist: =Journalist =Journalistin =Reporter =Reporterin | =journalist =reporter =journalists =reporters
authority: Behörde Behörden Aufsichtsbehörde Regulierungsbehörde | =authority =authorities =regulator =regulators watchdog
government: Regierung Kabinett | government administration
union: Gewerkschaft Gewerkschaften | trade_union labor_union labour_union union unions
recession: Rezession Abschwung | recession downturn
inflation: Inflation Teuerung | inflation
tariff: Zoll Zölle Zöllen Einfuhrzoll Einfuhrzölle | tariff tariffs import_duties customs_duties
mistake: Fehler Patzer Schnitzer Fauxpas | error errors blunder mistake mistakes
scandal: Skandal Affäre | scandal affair
newspaper: Zeitung Tageszeitung | newspaper
battery: Batterie Batterien Akku Akkus | battery batteries
plane: Flugzeug Flugzeuge =Flieger | plane planes aircraft airplane jet
ship: Schiff Schiffe | ship ships vessel vessels
truck: Lkw Lastwagen Laster | truck trucks lorry lorries
phone: Handy Smartphone Mobiltelefon | phone smartphone mobile_phone cellphone
`;
