/** The areas that Ofsted judges in children's services, by their ids in the frameworks since 2023. */
export type JudgementArea = 'leaders' | 'help-and-protection' | 'children-in-care' | 'care-leavers';

export interface StarterSection {
  file: string;
  title: string;
  area: JudgementArea;
  owner: string;
  /** What an inspector asks of this area, as reminders for whoever writes. */
  askedOf: readonly string[];
}

export const starterSections: readonly StarterSection[] = [
  {
    file: '20-leadership-and-workforce', title: 'Leadership and workforce', area: 'leaders', owner: 'Director of Children\'s Services',
    askedOf: ['how leaders know what practice is like', 'caseloads, supervision and turnover', 'how partners, children and families are heard', 'what became of the last inspection\'s recommendations'],
  },
  {
    file: '30-help-and-protection', title: 'Children who need help and protection', area: 'help-and-protection', owner: 'Assistant Director, Help and Protection',
    askedOf: ['early help', 'the front door, thresholds and consent', 'assessments and plans', 'child protection', 'children who go missing or are exploited', 'private fostering and children who are homeless'],
  },
  {
    file: '40-children-in-care', title: 'Children in care', area: 'children-in-care', owner: 'Assistant Director, Children in Care',
    askedOf: ['decisions to come into care and to go home', 'permanence', 'placements and whether there are enough', 'health', 'education and the virtual school', 'what children say'],
  },
  {
    file: '50-care-leavers', title: 'Care leavers', area: 'care-leavers', owner: 'Head of Leaving Care',
    askedOf: ['pathway plans', 'keeping in touch', 'homes', 'work and learning', 'health and wellbeing', 'the local offer'],
  },
];

/** The framework under which an inspection of that day was held, or is to be expected. */
export function frameworkOn(day: string): 'ilacs-2018' | 'ilacs-2023' | 'ilacs-2026' {
  if (day < '2023-01-01') return 'ilacs-2018';
  return day < '2026-04-01' ? 'ilacs-2023' : 'ilacs-2026';
}
