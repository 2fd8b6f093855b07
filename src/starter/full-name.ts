import type { Area } from '../published/pack.ts';

/** Names that follow no rule, as the councils write them. */
const ownNames: Readonly<Record<string, string>> = {
  'City of London': 'City of London Corporation',
  Westminster: 'Westminster City Council',
  'Kensington and Chelsea': 'Royal Borough of Kensington and Chelsea',
  Greenwich: 'Royal Borough of Greenwich',
  'Kingston upon Thames': 'Royal Borough of Kingston upon Thames',
  'Windsor and Maidenhead': 'Royal Borough of Windsor and Maidenhead',
  'Isles of Scilly': 'Council of the Isles of Scilly',
  'Kingston upon Hull': 'Hull City Council',
  York: 'City of York Council',
  Doncaster: 'City of Doncaster Council',
  Wolverhampton: 'City of Wolverhampton Council',
  Bradford: 'City of Bradford Metropolitan District Council',
  'Brighton and Hove': 'Brighton & Hove City Council',
  'Newcastle upon Tyne': 'Newcastle City Council',
  Durham: 'Durham County Council',
  Northumberland: 'Northumberland County Council',
  Rutland: 'Rutland County Council',
  'Telford and Wrekin': 'Telford & Wrekin Council',
  'Bath and North East Somerset': 'Bath & North East Somerset Council',
  'Hammersmith and Fulham': 'London Borough of Hammersmith & Fulham',
  'Bournemouth, Christchurch and Poole': 'BCP Council',
};

const cities = new Set([
  'Birmingham', 'Bristol', 'Coventry', 'Derby', 'Leeds', 'Leicester', 'Liverpool', 'Manchester', 'Milton Keynes', 'Nottingham', 'Peterborough', 'Plymouth', 'Portsmouth',
  'Salford', 'Sheffield', 'Southampton', 'Southend-on-Sea', 'Stoke-on-Trent', 'Sunderland',
]);

const boroughs = new Set([
  'Bedford', 'Blackburn with Darwen', 'Darlington', 'Halton', 'Hartlepool', 'Reading', 'Redcar and Cleveland', 'Rochdale', 'Slough', 'St Helens', 'Stockton-on-Tees', 'Swindon', 'Warrington', 'Wokingham',
]);
const metropolitanBoroughs = new Set(['Barnsley', 'Rotherham', 'Solihull', 'Tameside']);

/** What the council calls itself in full, as nearly as its kind tells; its author sees it at once and may write another. */
export function fullNameOf({ name, code, region }: Pick<Area, 'name' | 'code' | 'region'>): string {
  const own = ownNames[name];
  if (own !== undefined) return own;
  if (region === 'London') return `London Borough of ${name}`;
  if (code?.startsWith('E10') === true) return `${name} County Council`;
  if (boroughs.has(name)) return `${name} Borough Council`;
  if (metropolitanBoroughs.has(name)) return `${name} Metropolitan Borough Council`;
  return cities.has(name) ? `${name} City Council` : `${name} Council`;
}

/** As people there say it, where that is another name than the one in statistics. */
export function shortNameOf({ name }: Pick<Area, 'name'>): string {
  return name === 'Kingston upon Hull' ? 'Hull' : name;
}
