import type { JudgementArea } from './areas.ts';

/** An indicator of a first report: a published measure under a title and definition of our own. */
export interface Headline {
  id: string;
  /** The key of its measure in the pack. */
  measure: string;
  title: string;
  definition: string;
  /** Where it is not the measure's own: volumes and rates are neutral, whatever the tool that publishes them says. */
  polarity?: 'higher' | 'lower' | 'neutral';
}

export interface Theme {
  file: string;
  title: string;
  area: JudgementArea;
  headlines: readonly Headline[];
}

/** What a director is asked about first, in the order in which a child meets the services. */
export const themes: readonly Theme[] = [
  {
    file: 'workforce', title: 'Workforce', area: 'leaders', headlines: [
      { id: 'vacancies', measure: 'Work_Force_Vac_Rate', title: 'Social worker posts that are vacant', definition: 'Vacant full-time equivalent posts of children and family social workers on 30 September, out of all such posts, filled and vacant.' },
      { id: 'turnover', measure: 'Work_Force_TO_Rate', title: 'Social workers who left in the year', definition: 'Full-time equivalent children and family social workers who left in the year to 30 September, out of those in post at its end.' },
      { id: 'agency', measure: 'Work_Force_Agecy_Rate', title: 'Social workers from agencies', definition: 'Full-time equivalent agency workers doing the work of a children and family social worker on 30 September, out of these and those employed.' },
      { id: 'caseload', measure: 'Work_Force_AvgNumCase_SW', title: 'Average caseload', definition: 'Cases held on 30 September for each full-time equivalent children and family social worker who holds any.' },
      { id: 'absence', measure: 'Work_Force_SWAbsence', title: 'Working days that social workers missed through sickness', definition: 'Days missed through sickness in the year to 30 September, out of the days that children and family social workers could have worked.' },
    ],
  },
  {
    file: 'front-door', title: 'Contact, referral and assessment', area: 'help-and-protection', headlines: [
      { id: 'referrals', measure: 'CPP_Total_Rateper10,000', title: 'Referrals', definition: 'Referrals to children\'s social care in the year, for every 10,000 children who live here. A child who is referred twice counts twice.' },
      { id: 'rereferrals', measure: 'ReReferral', title: 'Referrals that follow another within 12 months', definition: 'Referrals in the year that came within 12 months of an earlier referral of the same child, out of all referrals in the year.' },
      { id: 'referrals-no-action', measure: 'CIN_Refferals_NFA', title: 'Referrals closed with no further action', definition: 'Referrals in the year after which nothing further was done, out of all referrals in the year.' },
      { id: 'referrals-not-in-need', measure: 'Referrals_AssessedNotNeed', title: 'Referrals assessed, with the child found not to be in need', definition: 'Referrals in the year that were closed after an assessment which found the child not to be in need, out of all referrals in the year.' },
      { id: 'referrals-police', measure: 'RefBySource_Police_%', title: 'Referrals from the police', definition: 'Referrals in the year that came from the police, out of all referrals in the year.' },
      { id: 'referrals-schools', measure: 'RefBySource_Schl_%', title: 'Referrals from schools', definition: 'Referrals in the year that came from schools, out of all referrals in the year.' },
      { id: 'referrals-health', measure: 'RefBySource_HealthServ_%', title: 'Referrals from health services', definition: 'Referrals in the year that came from health services, out of all referrals in the year.' },
      { id: 'assessments-45wd', measure: 'Continue_Assess_Comp', title: 'Assessments completed within 45 working days', definition: 'Assessments completed in the year within 45 working days of the referral, out of all assessments completed in the year.' },
    ],
  },
  {
    file: 'children-in-need', title: 'Children in need', area: 'help-and-protection', headlines: [
      { id: 'children-in-need', measure: 'CIN', title: 'Children in need', definition: 'Children in need on 31 March, for every 10,000 children who live here. Children in care, children with a child protection plan, disabled children, unborn children and care leavers with support are among them.' },
      { id: 'in-need-two-years', measure: 'CINTime2more', title: 'Children in need for two years or more', definition: 'Children in need on 31 March whose case had been open for two years or more, out of all children in need that day.' },
      { id: 'in-need-absence', measure: 'CINTotalAb_3Term', title: 'School sessions that children in need missed', definition: 'Sessions missed in the school year by children in need, out of all sessions that they could have attended.' },
      { id: 'in-need-persistent-absence', measure: 'CINPermAbsent_3Term', title: 'Children in need who are persistently absent from school', definition: 'Children in need who missed a tenth or more of their sessions in the school year, out of all children in need of school age.' },
      { id: 'in-need-ks2', measure: 'CIN_KS2_ExpStd_RWM', title: 'Children in need who reach the expected standard at 11', definition: 'Children in need who reach the expected standard in reading, writing and mathematics at the end of key stage 2, out of all at that stage.' },
      { id: 'in-need-ks4', measure: 'CIN_Avg_Attain8_KS4', title: 'Attainment of children in need at 16', definition: 'The average Attainment 8 score of children in need at the end of key stage 4.' },
    ],
  },
  {
    file: 'child-protection', title: 'Child protection', area: 'help-and-protection', headlines: [
      { id: 'section-47', measure: 'Section_47', title: 'Section 47 enquiries', definition: 'Section 47 enquiries that began in the year, for every 10,000 children who live here.' },
      { id: 'conferences', measure: 'ISCP_Conf', title: 'Initial child protection conferences', definition: 'Children who were the subject of an initial child protection conference in the year, for every 10,000 children who live here.' },
      { id: 'conferences-15wd', measure: 'CP_conf_15days', title: 'Initial conferences held within 15 working days', definition: 'Initial child protection conferences held within 15 working days of the start of the section 47 enquiry that led to them, out of all in the year.' },
      { id: 'cp-plans', measure: 'CPP_rate', title: 'Children with a child protection plan', definition: 'Children with a child protection plan on 31 March, for every 10,000 children who live here.' },
      { id: 'cp-plans-started', measure: 'CPP_Abuse_Rate', title: 'Child protection plans begun', definition: 'Child protection plans that began in the year, for every 10,000 children who live here.', polarity: 'neutral' },
      { id: 'cp-repeat-plans', measure: 'PrevRegCPR', title: 'Plans begun for a second or further time', definition: 'Children who became the subject of a child protection plan in the year and had had one before, at any time, out of all who became the subject of one.' },
      { id: 'cp-reviews', measure: 'RevCP', title: 'Child protection plans reviewed in time', definition: 'Children with a child protection plan on 31 March for three months or more whose reviews were all held in time, out of all such children.' },
      { id: 'cp-two-years', measure: 'CPPlans2yrsActive', title: 'Children with a plan for two years or more', definition: 'Children with a child protection plan on 31 March that had lasted two years or more, out of all with a plan that day.' },
      { id: 'cp-ended-two-years', measure: 'CPPlans2yrs', title: 'Plans that ended after two years or more', definition: 'Child protection plans that ended in the year after two years or more, out of all that ended in the year.' },
      { id: 'cp-persistent-absence', measure: 'CPPPerAbs_3Term', title: 'Children with a plan who are persistently absent from school', definition: 'Children with a child protection plan who missed a tenth or more of their sessions in the school year, out of all such children of school age.' },
      { id: 'care-applications', measure: 'CareApplications', title: 'Care applications', definition: 'Children for whom the council applied to a court for a care order in the year, for every 10,000 children who live here.' },
    ],
  },
  {
    file: 'children-in-care', title: 'Children in care', area: 'children-in-care', headlines: [
      { id: 'children-in-care', measure: 'LAC', title: 'Children in care', definition: 'Children looked after on 31 March, for every 10,000 children who live here.' },
      { id: 'care-started', measure: 'LAC_Start_Rate', title: 'Children who came into care', definition: 'Children who began to be looked after in the year, for every 10,000 children who live here.' },
      { id: 'care-ended', measure: 'LAC_Cease_Rate', title: 'Children who left care', definition: 'Children who ceased to be looked after in the year, for every 10,000 children who live here. Those whose care another council took over are among them.' },
      { id: 'unaccompanied', measure: 'Unacc_Asylmn_Seek_Childn%', title: 'Unaccompanied asylum-seeking children', definition: 'Unaccompanied asylum-seeking children looked after on 31 March, out of all children looked after that day.' },
      { id: 'three-placements', measure: 'LACStable_2016on', title: 'Children in care with three or more placements in the year', definition: 'Children looked after on 31 March who had had three or more placements of a day or longer in the year, out of all looked after that day. Children in a series of short-term placements are left out.' },
      { id: 'long-term-stability', measure: 'LAC_LongStable%', title: 'Children in care for long who have stayed in one home', definition: 'Children under 16 on 31 March who had been looked after for two and a half years or more and had lived in one placement for two years or more, or were placed for adoption and had lived there and in the placement before it for two years together, out of all under 16 who had been looked after so long.' },
      { id: 'far-from-home', measure: 'LACDistance', title: 'Children placed more than 20 miles from home and outside the area', definition: 'Children looked after on 31 March who lived more than 20 miles from their home and outside the council\'s area, out of all looked after that day.' },
      { id: 'foster-care', measure: 'LAC_Foster_Placements', title: 'Children in care who live with foster carers', definition: 'Children looked after on 31 March in foster placements, out of all looked after that day.' },
      { id: 'childrens-homes', measure: 'LAC_SecHome_And_ChildHome', title: 'Children in care who live in children\'s homes', definition: 'Children looked after on 31 March in secure units and children\'s homes, out of all looked after that day.' },
      { id: 'semi-independent', measure: 'LAC_Ind_SInd_Liv_Arr', title: 'Children in care who live in supported or independent accommodation', definition: 'Children looked after on 31 March who lived independently, semi-independently or in supported accommodation, out of all looked after that day.' },
      { id: 'missing-from-care', measure: 'Children_missing', title: 'Children in care who went missing', definition: 'Children looked after in the year who were missing at least once, so that nobody knew where they were, out of all looked after in the year.', polarity: 'lower' },
      { id: 'adopted', measure: '%_of LAC Adopted', title: 'Children who left care to be adopted', definition: 'Children who ceased to be looked after in the year because they were adopted, out of all who ceased to be looked after.', polarity: 'neutral' },
      { id: 'special-guardianship', measure: 'LAC_ceased_SGO%', title: 'Children who left care under a special guardianship order', definition: 'Children who ceased to be looked after in the year because of a special guardianship order, out of all who ceased to be looked after.', polarity: 'neutral' },
      { id: 'convictions', measure: 'LAC_Convictions', title: 'Children in care convicted or cautioned', definition: 'Children aged 10 or over, looked after on 31 March for a year or more, who were convicted or given a youth caution or youth conditional caution in the year, out of all such children.' },
    ],
  },
  {
    file: 'health-in-care', title: 'Health of children in care', area: 'children-in-care', headlines: [
      { id: 'health-checks', measure: 'LACHealth%', title: 'Children in care with an up-to-date health assessment', definition: 'Children looked after for a year or more who had their annual health assessment, out of all looked after so long on 31 March.' },
      { id: 'dental-checks', measure: 'LACDental%', title: 'Children in care whose teeth were checked', definition: 'Children looked after for a year or more whose teeth were checked by a dentist in the year, out of all looked after so long on 31 March.' },
      { id: 'immunisations', measure: 'LACVaccinations%', title: 'Children in care with up-to-date immunisations', definition: 'Children looked after for a year or more whose immunisations were up to date, out of all looked after so long on 31 March.' },
      { id: 'emotional-health', measure: 'Emotional_LAC', title: 'Emotional and behavioural health of children in care', definition: 'The average score of children aged 4 to 16, looked after for a year or more, in the Strengths and Difficulties Questionnaire; a higher score means greater difficulties.' },
      { id: 'substance-misuse', measure: 'LACSubstance', title: 'Children in care who misuse drugs or alcohol', definition: 'Children looked after for a year or more who were identified in the year as misusing drugs, alcohol or other substances, out of all looked after so long on 31 March.' },
    ],
  },
  {
    file: 'education-in-care', title: 'Education of children in care', area: 'children-in-care', headlines: [
      { id: 'care-ks2', measure: 'LAC_KS2_ExpStd_RWM', title: 'Children in care who reach the expected standard at 11', definition: 'Children looked after for a year or more who reach the expected standard in reading, writing and mathematics at the end of key stage 2, out of all at that stage.' },
      { id: 'care-ks4', measure: 'LAC_KS4_AVG_Attain8', title: 'Attainment of children in care at 16', definition: 'The average Attainment 8 score at the end of key stage 4 of children looked after for a year or more.' },
      { id: 'care-absence', measure: 'LAC_Over_Abs', title: 'School sessions that children in care missed', definition: 'Sessions missed in the school year by children looked after for a year or more, out of all that they could have attended.' },
      { id: 'care-persistent-absence', measure: 'LAC_Pers_Abs', title: 'Children in care who are persistently absent from school', definition: 'Children looked after for a year or more who missed a tenth or more of their sessions in the school year, out of all of school age.' },
      { id: 'care-suspended', measure: 'LAC_Fixed_ Ex', title: 'Children in care who were suspended from school', definition: 'Children looked after for a year or more who were suspended at least once in the school year, out of all of school age.' },
      { id: 'care-school-moves', measure: 'Stability_School', title: 'Children in care who changed school in the middle of a year', definition: 'Children looked after on 31 March who had moved school in the year to that day, other than in August or September, out of all of school age.' },
      { id: 'care-ehc-plans', measure: 'LAC_SEN_Statement', title: 'Children in care with an education, health and care plan', definition: 'Children looked after for a year or more who have an education, health and care plan, out of all of school age.' },
    ],
  },
  {
    file: 'care-leavers', title: 'Care leavers', area: 'care-leavers', headlines: [
      { id: 'leavers-accommodation', measure: 'CareLeaverAcc', title: 'Care leavers in suitable accommodation', definition: 'Care leavers whose 19th, 20th or 21st birthday fell in the year and who lived in suitable accommodation, out of all such care leavers. They had been looked after for 13 weeks or more since their 14th birthday, some of it after their 16th.' },
      { id: 'leavers-eet', measure: 'CareLeaverEET', title: 'Care leavers in education, employment or training', definition: 'Care leavers whose 19th, 20th or 21st birthday fell in the year and who were in education, employment or training, out of all such care leavers. They had been looked after for 13 weeks or more since their 14th birthday, some of it after their 16th.' },
      { id: 'leavers-neet', measure: 'CareLeaversNEET', title: 'Care leavers not in education, employment or training', definition: 'Care leavers whose 19th, 20th or 21st birthday fell in the year and who were known to be in neither education nor employment nor training, out of all such care leavers. They had been looked after for 13 weeks or more since their 14th birthday, some of it after their 16th.' },
      { id: 'leavers-higher-education', measure: 'LAC_19_HE', title: 'Care leavers in higher education', definition: 'Care leavers whose 19th, 20th or 21st birthday fell in the year and who were in higher education, out of all such care leavers. They had been looked after for 13 weeks or more since their 14th birthday, some of it after their 16th.' },
      { id: 'leavers-not-in-touch', measure: 'CareLeavers_LA_NotInTouch', title: 'Care leavers with whom the council is not in touch', definition: 'Care leavers whose 19th, 20th or 21st birthday fell in the year and with whom the council was not in touch, out of all such care leavers. They had been looked after for 13 weeks or more since their 14th birthday, some of it after their 16th.' },
      { id: 'staying-put', measure: 'StayingPut', title: 'Young people who stay with their foster carers after 18', definition: 'Young people aged 19 or 20 who had ceased to be looked after in a foster placement on their 18th birthday and lived with their former foster carers, out of all aged 19 or 20 who had ceased so and have a right to support as care leavers.' },
    ],
  },
];
