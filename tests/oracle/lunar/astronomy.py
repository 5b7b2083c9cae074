"""Instants of new moons and of the Sun's principal terms.

Method: Jean Meeus, Astronomical Algorithms, 2nd edition: chapter 49 for new
moons (all periodic and planetary terms, errors of some seconds between 1900
and 2200) and chapter 25 for the Sun's apparent longitude (0.01 degrees, that
is about a quarter of an hour). Delta T is the polynomial set of Espenak and
Meeus (NASA, Five Millennium Canon of Solar Eclipses, 2006).
Nothing but the standard library is needed.
"""

from math import cos, floor, radians, sin

J2000 = 2451545.0
SYNODIC_MONTH = 29.530588861


def delta_t(year):
    """Terrestrial Time minus Universal Time in seconds, for 1800 to 2200."""
    def polynomial(t, *coefficients):
        total = 0.0
        for coefficient in reversed(coefficients):
            total = total * t + coefficient
        return total

    if year < 1860:
        return polynomial(year - 1800, 13.72, -0.332447, 0.0068612, 0.0041116, -0.00037436,
                          0.0000121272, -0.0000001699, 0.000000000875)
    if year < 1900:
        return polynomial(year - 1860, 7.62, 0.5737, -0.251754, 0.01680668, -0.0004473624,
                          1 / 233174)
    if year < 1920:
        return polynomial(year - 1900, -2.79, 1.494119, -0.0598939, 0.0061966, -0.000197)
    if year < 1941:
        return polynomial(year - 1920, 21.20, 0.84493, -0.076100, 0.0020936)
    if year < 1961:
        return polynomial(year - 1950, 29.07, 0.407, -1 / 233, 1 / 2547)
    if year < 1986:
        return polynomial(year - 1975, 45.45, 1.067, -1 / 260, -1 / 718)
    if year < 2005:
        return polynomial(year - 2000, 63.86, 0.3345, -0.060374, 0.0017275, 0.000651814,
                          0.00002373599)
    if year < 2050:
        return polynomial(year - 2000, 62.92, 0.32217, 0.005589)
    return -20 + 32 * ((year - 1820) / 100) ** 2 - (0.5628 * (2150 - year) if year < 2150 else 0)


def year_of(julian_day):
    return 2000 + (julian_day - J2000) / 365.25


# Chapter 49: coefficient in days, power of E, multiples of M, M', F, Omega.
NEW_MOON_TERMS = [
    (-0.40720, 0, 0, 1, 0, 0), (0.17241, 1, 1, 0, 0, 0), (0.01608, 0, 0, 2, 0, 0),
    (0.01039, 0, 0, 0, 2, 0), (0.00739, 1, -1, 1, 0, 0), (-0.00514, 1, 1, 1, 0, 0),
    (0.00208, 2, 2, 0, 0, 0), (-0.00111, 0, 0, 1, -2, 0), (-0.00057, 0, 0, 1, 2, 0),
    (0.00056, 1, 1, 2, 0, 0), (-0.00042, 0, 0, 3, 0, 0), (0.00042, 1, 1, 0, 2, 0),
    (0.00038, 1, 1, 0, -2, 0), (-0.00024, 1, -1, 2, 0, 0), (-0.00017, 0, 0, 0, 0, 1),
    (-0.00007, 0, 2, 1, 0, 0), (0.00004, 0, 0, 2, -2, 0), (0.00004, 0, 3, 0, 0, 0),
    (0.00003, 0, 1, 1, -2, 0), (0.00003, 0, 0, 2, 2, 0), (-0.00003, 0, 1, 1, 2, 0),
    (0.00003, 0, -1, 1, 2, 0), (-0.00002, 0, -1, 1, -2, 0), (-0.00002, 0, 1, 3, 0, 0),
    (0.00002, 0, 0, 4, 0, 0),
]

# Chapter 49: constant, multiple of k, coefficient in days.
PLANETARY_TERMS = [
    (299.77, 0.107408, 0.000325), (251.88, 0.016321, 0.000165), (251.83, 26.651886, 0.000164),
    (349.42, 36.412478, 0.000126), (84.66, 18.206239, 0.000110), (141.74, 53.303771, 0.000062),
    (207.14, 2.453732, 0.000060), (154.84, 7.306860, 0.000056), (34.52, 27.261239, 0.000047),
    (207.19, 0.121824, 0.000042), (291.34, 1.844379, 0.000040), (161.72, 24.198154, 0.000037),
    (239.56, 25.513099, 0.000035), (331.55, 3.592518, 0.000023),
]


def new_moon_number_near(julian_day):
    return floor((year_of(julian_day) - 2000) * 12.3685)


def new_moon_terrestrial(k):
    """The Julian Day, in Terrestrial Time, of new moon `k` (0 is that of 2000-01-06)."""
    t = k / 1236.85
    mean = (2451550.09766 + SYNODIC_MONTH * k + 0.00015437 * t**2 - 0.000000150 * t**3
            + 0.00000000073 * t**4)
    e = 1 - 0.002516 * t - 0.0000074 * t**2
    sun = radians(2.5534 + 29.10535670 * k - 0.0000014 * t**2 - 0.00000011 * t**3)
    moon = radians(201.5643 + 385.81693528 * k + 0.0107582 * t**2 + 0.00001238 * t**3
                   - 0.000000058 * t**4)
    latitude = radians(160.7108 + 390.67050284 * k - 0.0016118 * t**2 - 0.00000227 * t**3
                       + 0.000000011 * t**4)
    node = radians(124.7746 - 1.56375588 * k + 0.0020672 * t**2 + 0.00000215 * t**3)
    total = mean
    for coefficient, power, m, m1, f, o in NEW_MOON_TERMS:
        total += coefficient * e**power * sin(m * sun + m1 * moon + f * latitude + o * node)
    for index, (constant, multiple, coefficient) in enumerate(PLANETARY_TERMS):
        angle = constant + multiple * k - (0.009173 * t**2 if index == 0 else 0)
        total += coefficient * sin(radians(angle))
    return total


def new_moon(k):
    """As `new_moon_terrestrial`, in Universal Time."""
    terrestrial = new_moon_terrestrial(k)
    return terrestrial - delta_t(year_of(terrestrial)) / 86400


def sun_longitude(julian_day):
    """The Sun's apparent geocentric longitude in degrees at a Universal Time."""
    t = (julian_day + delta_t(year_of(julian_day)) / 86400 - J2000) / 36525
    mean = 280.46646 + 36000.76983 * t + 0.0003032 * t**2
    anomaly = radians(357.52911 + 35999.05029 * t - 0.0001537 * t**2)
    centre = ((1.914602 - 0.004817 * t - 0.000014 * t**2) * sin(anomaly)
              + (0.019993 - 0.000101 * t) * sin(2 * anomaly) + 0.000289 * sin(3 * anomaly))
    node = radians(125.04 - 1934.136 * t)
    # Venus, Jupiter, the Moon and the long inequality (chapter 25 of the first edition).
    planets = (0.00134 * cos(radians(153.23 + 22518.7541 * t))
               + 0.00154 * cos(radians(216.57 + 45037.5082 * t))
               + 0.00200 * cos(radians(312.69 + 32964.3577 * t))
               + 0.00179 * sin(radians(350.74 + 445267.1142 * t - 0.00144 * t**2))
               + 0.00178 * sin(radians(231.19 + 20.20 * t)))
    return (mean + centre + planets - 0.00569 - 0.00478 * sin(node)) % 360


def principal_terms(from_day, until_day):
    """(Julian Day, multiple of 30 degrees) of the Sun's principal terms between two days."""
    terms = []
    day = from_day
    while day < until_day:
        sector = floor(sun_longitude(day) / 30)
        if floor(sun_longitude(day + 1) / 30) != sector:
            low, high = day, day + 1
            for _ in range(40):
                middle = (low + high) / 2
                if floor(sun_longitude(middle) / 30) == sector:
                    low = middle
                else:
                    high = middle
            terms.append((high, (sector + 1) % 12))
        day += 1
    return terms
