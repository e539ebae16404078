/**
 * English words that belong to one verb or noun and that the Snowball stemmer does not bring together; the first stands for all.
 * It is applied to them.
 */
export const ENGLISH_FAMILIES = `
lose lost loss
sell sold sale sales
buy bought
build built
bring brought
think thought
fight fought
catch caught
teach taught
seek sought
make made
take took taken
give gave given
go went gone
come came
becom becam
begin began begun
run ran
win won
fall fell fallen
feel felt
keep kept
leave left
meet met
pay paid
say said
send sent
spend spent
speak spoke spoken speech
stand stood
understand understood
tell told
found founder
hold held
get got gotten
know knew known knowledge
grow grew grown growth
throw threw thrown
fly flew flown
draw drew drawn
drive drove driven driver
ride rode ridden
rise rose risen
write wrote written
choose chose chosen choice
break broke broken
freez froze frozen
steal stole stolen
wear wore worn
shake shook shaken
mistak mistook mistaken
hide hid hidden
bite bit bitten
forget forgot forgotten
see saw seen
eat ate eaten
lead led
deal dealt
mean meant
dream dreamt
lend lent
sink sank sunk
sing sang sung
swim swam swum
stick stuck
strike struck
shrink shrank shrunk
die dead death
man men
woman women
child children
person people
foot feet
half halves
life live
deliver delivery
overtake overtook overtaken
withdraw withdrew withdrawn
overcome overcame
undertake undertook undertaken
undergo underwent undergone
foresee foresaw foreseen
mislead misled
rebuild rebuilt
oversee oversaw overseen
withhold withheld
uphold upheld
forbid forbade forbidden
forgive forgave forgiven
foretell foretold
swear swore sworn
tear tore torn
spring sprang sprung
drink drank drunk
swing swung
cling clung
bleed bled
breed bred
speed sped
flee fled
sleep slept
sweep swept
leap leapt
slide slid
sit sat
hang hung
dig dug
lay laid
strive strove striven
weave wove woven
wake woke woken
blow blew blown
show shown
arise arose arisen
shine shone
overthrow overthrew overthrown
outdo outdid outdone
hear heard
learn learnt
burn burnt
spoil spoilt
prove proven proof
decide decision
fail failure
deny denial
describe description
destroy destruction
analyse analysis
explode explosion
expand expansion
invade invasion
conclude conclusion
persuade persuasion
compete competition
explain explanation
defend defence defense
respond response
believe belief
relieve relief
advise advice
marry marriage
`;
