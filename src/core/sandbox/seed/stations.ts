const station = (id: string, name: string, latitude: number, longitude: number) => ({
  id,
  deviceId: id,
  name,
  location: { latitude, longitude },
});

/** Some weather stations. Places are near the truth; what they measure here is invented. */
export const stations = [
  station('S109', 'Ang Mo Kio Avenue 5', 1.3764, 103.8492),
  station('S108', 'Marina Gardens Drive', 1.2799, 103.8703),
  station('S50', 'Clementi Road', 1.3337, 103.7768),
  station('S107', 'East Coast Parkway', 1.3135, 103.9625),
  station('S60', 'Sentosa', 1.25, 103.8279),
  station('S104', 'Woodlands Avenue 9', 1.4439, 103.7854),
  station('S115', 'Tuas South Avenue 3', 1.2938, 103.6184),
  station('S24', 'Upper Changi Road North', 1.3678, 103.9826),
] as const;
