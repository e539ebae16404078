/** As in `business.ts`: directions, judgements and states. */
export const JUDGEMENT = `
rise+: steigen stieg gestiegen steigt erhöhen erhöht wachsen wuchs gewachsen zunehmen zugenommen Anstieg Aufschwung Wachstum klettern geklettert zulegen zugelegt aufwärts bergauf steigern gesteigert verbessern verbessert boomen boomte boomend boomenden Boom Höhenflug hochgehen Aufwind in_die_Höhe ausweiten expandieren steigend steigenden auf_Kurs höher höheren höhere | rise rising rose risen increase increased increasing grow growing grew growth climb climbed gain gained go_up went_up going_up upswing surge surged soar soared jump improve improved improving boom booming boost boosted expand expanding up upward higher thrive thriving
rise-: fallen fiel gefallen fällt sinken sank gesunken sinkt sinkend sinkenden zurückgehen zurückgegangen rückläufig rückläufigen rückläufige Rückgang abnehmen abgenommen schrumpfen geschrumpft senken gesenkt Senkung verringern reduzieren reduziert einbrechen eingebrochen abstürzen abgestürzt bergab abwärts Einbruch Absturz nachgeben runtergehen drücken gedrückt geringer geringere geringeren niedriger niedrigere niedrigeren schmälern geschmälert Talfahrt Sinkflug einsparen runter im_Keller schwinden | fall fell fallen falling drop dropped dropping decline declined declining decrease decreased sink sank sinking shrink shrinking shrank shrunk go_down went_down going_down reduce reduced reducing cut cutting lower lowered lowering plunge plunged slump slumped crash dip down downward squeeze squeezed eroding erode shed tumble tumbled downhill slash slashed hurt
speed+: beschleunigen beschleunigt schneller Aufschwung boomen boomt boomend boomenden wachsen wächst anziehen rast | accelerate accelerating accelerated faster speed_up boom booming grow growing
speed-: verlangsamen verlangsamt Verlangsamung abkühlen abgekühlt bremsen abbremsen ausgebremst schwächeln schwächelt abflauen abgeflaut stocken lahmen lahmt Abkühlung abgeschwächt abschwächen nachlassen langsamer erlahmen Flaute | slow_down slowing_down slowed_down slow slowing slowed slowdown slows cool cooling cooled weaken weakening weakened stall stalled stalling slower losing_steam lose_steam sluggish flagging
success+: Erfolg Erfolge erfolgreich gelingen gelang gelungen klappen geklappt funktionieren funktionierte funktioniert glücken geglückt aufgehen aufgegangen Volltreffer Triumph einwandfrei reibungslos | success successes successful succeed succeeded succeeding work worked works work_out working triumph hit flawless perfectly
success-: scheitern scheiterte gescheitert Scheitern Misserfolg Fehlschlag fehlschlagen fehlgeschlagen misslingen misslang misslungen Flop Reinfall versagen versagt Versagen Pleite schiefgehen schiefgegangen ging_schief Debakel Enttäuschung enttäuschend enttäuschten Desaster floppen gefloppt danebengehen | fail failed failing failure failures flop flopped fiasco unsuccessful miss missed collapse collapsed fall_through fell_through disappointing disappointment debacle bust went_wrong go_wrong disaster did_not_work_out
good+: gut gute guter gutes guten großartig hervorragend hervorragende glänzend blendend toll super prima glorreich herrlich herrlichen prächtig ausgezeichnet bestens fantastisch Glanzjahr | good great excellent splendid brilliant wonderful fantastic glorious superb terrific strong well
good-: schlecht schlechte schlechter schlechtes schlimm schlimmes mies mieses katastrophal furchtbar übel übles schrecklich miserabel desolat düster finster grauenhaft | bad badly terrible awful dreadful horrible poor poorly rough grim dismal horrendous lousy
difficult+: schwierig schwierige schwierigen schwer Schwierigkeiten Krise Klemme Bedrängnis Not Notlage turbulent turbulente heikel Patsche prekär in_der_Tinte unter_Druck | difficult difficulty difficulties hard trouble troubled crisis struggle struggling struggled turbulent tough tight_spot in_a_bind
difficult-: leicht einfach problemlos mühelos locker komfortabel | easy easily effortless effortlessly smooth smoothly comfortable
compare+: mehr größer größere größeren höher höhere höheren | more bigger larger higher greater
compare-: weniger kleiner kleinere kleineren geringer geringere niedriger | less fewer smaller lower
big+: groß große großer großen riesig riesige enorm gewaltig hoch hohe hohen viel | big large huge enormous high great heavily heavy
big-: klein kleine kleinen winzig gering geringe niedrig wenig mager | small little tiny low slight minor modest
true+: wahr echt stimmen stimmt zutreffen richtig Wahrheit bewahrheiten bewahrheitet real korrekt gesichert | true real right correct genuine truth secured
true-: falsch fälschlich fälschlicherweise unwahr gelogen Lüge erlogen erfunden irrte irren geirrt falschliegen falschlag Irrtum zu_Unrecht daneben frei_erfunden | false falsely wrong wrongly untrue lie lied lying incorrect fake mistaken bogus fabricated falsehood made_up
desperate+: verzweifelt verzweifelte verzweifelter Verzweiflung verzweifeln Verzweiflungstat das_Wasser_bis_zum_Hals | desperate desperately desperation despair despairing
desperate-: entspannt gelassen locker sorglos zuversichtlich unbesorgt | relaxed calm carefree confident serene
angry+: wütend sauer Wut zornig verärgert ärgern ärgert erbost stinksauer Zorn Ärger | angry mad furious anger annoyed enraged livid upset
angry-: freuen freut froh glücklich erfreut zufrieden | glad happy pleased delighted content
weak+: schwach schwache Schwäche schwächelt schwächeln Schwächephase Tief schlecht_da | weak weakness weaker struggling rough_patch slump
weak-: stark starke starkes Stärke gestärkt kräftig Hochform | strong stronger strength
dying: Tod Tode sterben gestorben tot pleite bankrott Konkurs Insolvenz draufgehen draufgegangen untergehen Aus Ruin am_Ende Abgrund vor_dem_Aus Untergang vor_die_Hunde Bankrott Pleite Exitus | death die died dying dead bankrupt bankruptcy go_under went_under going_under insolvent insolvency brink kill killed collapse ruin
survive: überleben überlebt Überleben überstehen überstanden durchkommen Überlebenshoffnung Überlebenschance | survive survival survived get_through getting_through live make_it_through
hope: Hoffnung Hoffnungen hoffen hoffte Überlebenshoffnung Chance | hope hopes hoped chance
save: retten rettete gerettet Rettung Retter Rettungsleine Rettungsanker rettenden bewahren | save saving saved rescue rescuing saviour savior salvation lifesaver lifeline bail_out
lifeline: Rettungsleine Rettungsanker Rettungsring | lifeline
need: brauchen brauchte braucht benötigen benötigte nötig notwendig angewiesen bedurfte bräuchte fehlte | need needed needs require necessary in_need short_of lacked
secret+: geheim geheime Geheimnis Geheimnisse verheimlichen geheimhalten geheimzuhalten heimlich vertraulich geschlossen geschlossenen Geheimhaltung unter_Verschluss hinter_verschlossenen_Türen nicht_öffentlich verbergen unter_Ausschluss_der_Öffentlichkeit | secret secrets secrecy confidential hidden closed closed-door behind_closed_doors private privately under_wraps quiet hush
secret-: öffentlich offen offenlegen offenzulegen publik transparent teilen | public publicly open openly disclose share
known: bekannt wissen wusste gewusst ans_Licht herauskommen herausgekommen aufgeflogen publik enthüllen enthüllt Licht kam_heraus kommt_ans_Licht | known know knew come_to_light came_to_light reveal revealed come_out came_out light learn exposed
relevant: relevant relevante Relevanz bedeutend bedeutsam Rolle Bedeutung Wichtigkeit | relevant relevance matter important significance
important: wichtig wichtige Wichtigkeit Bedeutung entscheidend bedeutend | important importance crucial vital critical essential
probability: Wahrscheinlichkeit Wahrscheinlichkeitseinschätzung Chance Chancen Aussicht Aussichten Wahrscheinlichkeiten | probability chance chances odds likelihood prospect
aggressive+: aggressiv aggressiver aggressive offensiv forsch | aggressive aggressively pushy
aggressive-: zurückhaltend sanft behutsam | restrained gentle reserved
respect+: angesehen angesehene angesehenen respektiert respektvoll Respekt respektiere Augenhöhe geachtet | respect respected respectful respectfully
boring: langweilig langweilige langweiligen öde fade | boring dull tedious
stupid: dumm dumme dummen blöd blöde doof bescheuert dämlich | stupid dumb silly idiotic foolish
urgent: dringend dringende unbedingt händeringend | urgent urgently badly desperately
connected: verbunden zusammenhängen hängen_zusammen zusammenhing verknüpft Zusammenhang gehören_zusammen zusammengehören hing_zusammen | connected linked related go_together belong_together tied
ready: bereit willens gewillt | ready willing prepared
alone: allein alleine im_Alleingang | alone single-handedly by_himself
exciting: aufregend spannend aufregendsten | exciting
white-knight: weißer_Ritter weiße_Ritter weißen_Ritter | white_knight
leading: anführen angeführt anführte führen | lead led leading
apart: abgrenzen abgegrenzt abheben abgehängt absetzen abgesetzt unterscheiden abgekoppelt | apart set_apart diverge diverged decouple separated different
advance+: Vormarsch explosionsartig Entwicklung Aufstieg vorankommen auf_dem_Vormarsch | advance advancing rise explosive explosively rapid growth
convinced: überzeugt Überzeugung überzeugte | convinced conviction believes
relentless: unerbittlich unnachgiebig unstillbar | relentless unrelenting insatiable
threat: drohen Drohung gedroht Säbelrasseln | threat threaten sabre-rattling saber-rattling sabre_rattling
bullying: Mobbing mobben | bullying bully
smoke: Rauch Spiegel Rauch_und_Spiegel | smoke mirrors
forget: vergessen vergisst | forget forgotten forgot
finesse: Finesse Feingefühl Eleganz | finesse subtlety
`;
