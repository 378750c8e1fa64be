const station = (id: string, name: string, latitude: number, longitude: number) => ({
  id,
  deviceId: id,
  name,
  location: { latitude, longitude },
});

/** For the stations whose places are guesses: from general knowledge of Singapore, near the truth at best. */
const guessed = station;

/** What to say where a network has guessed places. */
export const placeGuess = 'where some stations stand';

/** Stations that measure temperature, humidity and wind. What they measure here is invented. */
export const weatherStations = [
  station('S109', 'Ang Mo Kio Avenue 5', 1.3764, 103.8492),
  station('S106', 'Pulau Ubin', 1.4168, 103.9673),
  station('S117', 'Banyan Road', 1.256, 103.679),
  station('S104', 'Woodlands Avenue 9', 1.44387, 103.78538),
  station('S115', 'Tuas South Avenue 3', 1.29377, 103.61843),
  station('S102', 'Semakau Landfill', 1.189, 103.768),
  station('S60', 'Sentosa', 1.25, 103.8279),
  station('S50', 'Clementi Road', 1.3337, 103.7768),
  station('S108', 'Marina Gardens Drive', 1.2799, 103.8703),
  guessed('S107', 'East Coast Parkway', 1.3135, 103.9625),
  guessed('S43', 'Kim Chuan Road', 1.3399, 103.8878),
  guessed('S44', 'Nanyang Avenue', 1.3458, 103.6817),
  guessed('S24', 'Upper Changi Road North', 1.3678, 103.9826),
  guessed('S111', 'Scotts Road', 1.3106, 103.8365),
] as const;

/** Rain has a network of its own, which is the densest. */
export const rainStations = [
  station('S218', 'Bukit Batok Street 34', 1.36491, 103.75065),
  ...weatherStations,
  guessed('S77', 'Alexandra Road', 1.2937, 103.8125),
  guessed('S64', 'Bukit Panjang Road', 1.3824, 103.7603),
  guessed('S90', 'Bukit Timah Road', 1.3191, 103.8191),
  guessed('S61', 'Chai Chee Street', 1.323, 103.9217),
  guessed('S114', 'Choa Chu Kang Avenue 4', 1.38, 103.73),
  guessed('S112', 'Lim Chu Kang Road', 1.4385, 103.7013),
  guessed('S113', 'Marine Parade Road', 1.3065, 103.9104),
  guessed('S84', 'Simei Avenue', 1.3437, 103.944),
] as const;

const heatStation = (id: string, name: string, townCenter: string, latitude: string, longitude: string) => ({
  station: { id, name, townCenter },
  location: { latitude, longitude },
});

/**
 * The network for heat stress, with coordinates as texts. Ids and names are those of https://github.com/yuhui/datagovsg,
 * read 2026-11; which id belongs to which name is inferred from their order, and places and towns are guesses, but for S124.
 */
export const heatStations = [
  heatStation('S124', 'Upper Changi Road North', 'Changi', '1.36777', '103.982262'),
  heatStation('S125', 'Woodlands Street 13', 'Woodlands', '1.4375', '103.7795'),
  heatStation('S126', 'Old Chua Chu Kang Road', 'Choa Chu Kang', '1.3729', '103.7225'),
  heatStation('S127', 'Stadium Road', 'Kallang', '1.3024', '103.8755'),
  heatStation('S128', 'Bishan Street', 'Bishan', '1.3541', '103.8478'),
  heatStation('S129', 'Bedok North Street 2', 'Bedok', '1.3285', '103.9385'),
  heatStation('S130', 'West Coast Road', 'Clementi', '1.3103', '103.7547'),
  heatStation('S132', 'Jurong West Street 93', 'Jurong West', '1.3405', '103.6925'),
  heatStation('S137', 'Sakra Road', 'Jurong Island', '1.2620', '103.7065'),
  heatStation('S139', 'Tuas Terminal Gateway', 'Tuas', '1.2476', '103.6257'),
  heatStation('S140', 'Choa Chu Kang Stadium', 'Choa Chu Kang', '1.3905', '103.7487'),
  heatStation('S141', 'Yio Chu Kang Stadium', 'Ang Mo Kio', '1.3825', '103.8458'),
  heatStation('S142', 'Sentosa Palawan Green', 'Sentosa', '1.2494', '103.8216'),
  heatStation('S143', 'Punggol North', 'Punggol', '1.4176', '103.9048'),
  heatStation('S187', 'Bukit Timah (West)', 'Bukit Timah', '1.3404', '103.7683'),
] as const;
