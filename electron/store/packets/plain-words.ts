/** Plain words of four letters and more that are hard to mishear on the telephone. */
export const PLAIN_WORDS: readonly string[] = (
  'acorn actor album alley amber angle ankle apple april apron arch arrow artist aunt autumn ' +
  'baby badge baker balcony bamboo banana bangle banyan barber barrel basket battle beach ' +
  'beard beetle bell bench berry bicycle biscuit blanket blossom board boat bottle bowl ' +
  'bracelet branch brass bread breeze brick bridge broom brother bucket budget buffalo ' +
  'bullock bundle butter button cabin cable camel camera candle canoe canvas captain caravan ' +
  'cardamom carpet carrot castle cattle ceiling cement centre chain chair chalk chapter ' +
  'cheese cherry chicken chimney church cinema circle clinic clock cloud clove coach coast ' +
  'cobra coconut coffee collar colour comet compass copper coral corner cotton counter cousin ' +
  'cradle cricket crocodile crown crystal cumin cupboard curry curtain cushion dairy dancer ' +
  'daughter deer delta desert diamond dinner doctor dolphin donkey door dragon drawer driver ' +
  'drum duck dust eagle earth echo editor eight elbow elephant engine envelope evening ' +
  'factory falcon family farmer father feather fence ferry festival fiddle field finger fire ' +
  'fish flag flame flower flute forest fountain friend frog fruit funnel garden garlic gate ' +
  'ginger giraffe glacier glass goat gold grain grape grass guava guitar hammer handle ' +
  'harbour harvest hawk heart helmet heron hill history honey horse hotel house hundred ' +
  'hunter iceberg insect island ivory jackal jacket jaggery jasmine jewel jungle kettle ' +
  'kitchen kite knee ladder lagoon lake lamp lantern laundry lawyer leaf leather lemon lentil ' +
  'leopard letter library lily lion lizard lobby lotus lunch machine magnet mango maple ' +
  'marble market mason mattress meadow medal melon metal middle milk million mirror mobile ' +
  'monday money mongoose monkey monsoon moon morning mosque mother motor mountain mouse ' +
  'museum music mustard needle nephew nest north number nurse oasis ocean office olive onion ' +
  'orange orchard otter oven oxygen packet paddle palace panther papaya paper parcel parrot ' +
  'partner path peacock peanut pearl pebble pencil pepper piano pickle picture pigeon pillar ' +
  'pillow pilot pine planet plastic platform plum pocket poem pond porter post potato pottery ' +
  'powder present prince printer pumpkin puppet purple quarter queen rabbit radio railway ' +
  'rainbow raisin ranger raven ribbon rice river road robin rocket roof rooster rope rose ' +
  'ruby saddle saffron sailor salad salt sand sandal saturn scarf school scissors scooter ' +
  'season second sesame seven shadow sheep shell shirt shop shoulder silk silver singer ' +
  'sister sitar sketch spade sparrow spice spider spinach spoon spring square squirrel stable ' +
  'stadium stamp station statue steam stone storm story street sugar summer sunday sunset ' +
  'swan sweater table tailor tamarind tandem tank teacher temple thread three thunder ticket ' +
  'tiger timber toast tobacco tomato torch tortoise tower tractor train travel treasure ' +
  'triangle trumpet tulip tunnel turban turmeric turtle twelve uncle valley vanilla velvet ' +
  'village violet violin visitor volcano waggon waiter walnut water weaver wedding wheat ' +
  'wheel whistle window winter wisdom wolf wonder wood wool writer yacht yellow yoghurt zebra ' +
  'zigzag zinc'
).split(' ');
