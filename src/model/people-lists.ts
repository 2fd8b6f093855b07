import { z } from 'zod';
import { text } from './scalars.ts';

const words = z.array(text);

/** Lists and thresholds of the rules that protect people. */
export const peopleLists = {
  childNouns: words.describe('Words for the children and young people who are counted, such as pupils; a count of them may be too small to publish.'),
  familyNouns: words.describe('Words for what has a child behind each that is counted, such as families or placements.'),
  largestSmallCount: z.number().int().positive().describe('The largest count of children that is too small to publish; counts from one up to it are reported.'),
  contactWords: words.describe('Words that introduce a telephone number or an address at which readers may ask, such as Tel.'),
  officeWords: words.describe('Words that show that a postcode is that of an office, such as Town Hall.'),
  sharedMailboxes: words.describe('Words in an e-mail address that show that a team reads it, such as enquiries.'),
  serviceNumbers: words.describe('How telephone numbers begin that belong to services and never to a person.'),
  givenNames: words.describe('Given names that are looked for beside words about a case.'),
  caseWords: words.describe('Words for a person in a case, such as mother; a name right after one of them is reported.'),
  recordColumns: words.describe('Column names of lists about single children: Annex A, SSDA903 and the children in need census.'),
  identifyingColumns: words.describe('Those column names of which one is enough to know such a list by.'),
};

export const usualPeopleLists = {
  childNouns: [
    'child', 'children', 'young person', 'young people', 'young adults', 'care leavers', 'care leaver', 'students', 'student', 'pupils', 'pupil', 'boys', 'boy', 'girls', 'girl',
    'babies', 'baby', 'infants', 'siblings', 'teenagers', 'adolescents', 'UASC', 'LAC', 'CLA', 'unborn babies',
  ],
  familyNouns: [
    'family', 'families', 'household', 'households', 'mothers', 'mother', 'fathers', 'father', 'placements', 'placement', 'adoptions', 'adoption', 'exclusions', 'exclusion', 'victims', 'victim',
    'kids', 'kid', 'youngsters', 'youngster', 'minors', 'minor', 'CYP', 'under-ones', 'under-fives', 'toddlers', 'toddler',
  ],
  largestSmallCount: 5,
  contactWords: ['tel', 'telephone', 'textphone', 'minicom', 'phone us', 'call us', 'contact', 'email', 'e-mail', 't:', 'e:', 'fax', 'enquiries', 'helpline', 'switchboard', 'hotline', 'duty team', 'duty desk', 'ring us', 'us on', 'team on'],
  officeWords: ['town hall', 'civic centre', 'county hall', 'city hall', 'council offices', 'council house', 'guildhall', 'shire hall', 'registered address', 'registered office', 'head office', 'po box', 'piccadilly gate', 'sanctuary buildings'],
  sharedMailboxes: [
    'enquiries', 'enquiry', 'info', 'information', 'contact', 'contacts', 'office', 'team', 'teams', 'service', 'services', 'mash', 'help', 'helpdesk', 'support', 'press', 'admin', 'duty', 'safeguarding', 'hub',
    'complaints', 'feedback', 'foi', 'dpo', 'data', 'performance', 'intelligence', 'children', 'childrens', 'childrensservices', 'families', 'familyhub', 'earlyhelp', 'fostering', 'adoption', 'accessibility', 'web', 'webteam', 'communications', 'mail', 'noreply',
    'access', 'advice', 'assessment', 'assurance', 'business', 'care', 'child', 'commissioning', 'consultation', 'council', 'democratic', 'disability', 'door', 'early', 'education', 'equalities', 'family', 'governance', 'home', 'housing', 'inclusion',
    'inspection', 'jobs', 'justice', 'lado', 'leavers', 'looked', 'manager', 'media', 'no', 'offer', 'offending', 'panel', 'parenting', 'participation', 'partnership', 'people', 'policy', 'practice', 'privacy', 'protection', 'quality', 'recruitment', 'referral', 'referrals', 'reply',
    'reviewing', 'rights', 'scrutiny', 'secretary', 'send', 'social', 'strategy', 'training', 'virtual', 'voice', 'work', 'workforce', 'young', 'youth',
  ],
  serviceNumbers: ['03', '0800', '0808', '0844', '0845', '0870', '0871'],
  givenNames: [
    'Aaliyah', 'Aaron', 'Abdul', 'Abdullah', 'Abigail', 'Adam', 'Ahmed', 'Aisha', 'Alexander', 'Alfie', 'Ali', 'Alice', 'Amelia', 'Amina', 'Amir', 'Amy', 'Andrew', 'Anna', 'Anthony', 'Archie', 'Arthur', 'Ava', 'Ayesha',
    'Benjamin', 'Bethany', 'Callum', 'Cameron', 'Charlotte', 'Chloe', 'Christopher', 'Connor', 'Daisy', 'Daniel', 'David', 'Dylan', 'Edward', 'Ella', 'Ellie', 'Elijah', 'Elizabeth', 'Emily', 'Emma', 'Ethan', 'Eva', 'Evie',
    'Fatima', 'Finley', 'Freddie', 'Freya', 'George', 'Georgia', 'Hannah', 'Hassan', 'Harry', 'Harvey', 'Henry', 'Hollie', 'Ibrahim', 'Isaac', 'Isabella', 'Isla', 'Jacob', 'Jake', 'James', 'Jane', 'Jayden', 'Jessica', 'Joe', 'John', 'Joseph', 'Joshua', 'Julia',
    'Kai', 'Karen', 'Katie', 'Keira', 'Kevin', 'Khadija', 'Kyle', 'Laura', 'Lauren', 'Layla', 'Leah', 'Leo', 'Lewis', 'Liam', 'Logan', 'Lucas', 'Lucy', 'Luke', 'Lydia', 'Maisie', 'Maria', 'Mariam', 'Maryam', 'Matthew', 'Megan', 'Michael', 'Mia', 'Michelle', 'Millie', 'Mohamed', 'Mohammad', 'Mohammed', 'Molly', 'Muhammad',
    'Nathan', 'Nicole', 'Noah', 'Oliver', 'Olivia', 'Omar', 'Oscar', 'Owen', 'Patrick', 'Paul', 'Peter', 'Phoebe', 'Rachel', 'Rebecca', 'Reece', 'Riley', 'Robert', 'Ryan', 'Samuel', 'Sarah', 'Sebastian', 'Shannon', 'Sophia', 'Sophie', 'Stephen', 'Susan', 'Thomas', 'Toby', 'Tyler', 'William', 'Yusuf', 'Zachary', 'Zahra', 'Zainab', 'Zoe',
    'Abbie', 'Abdi', 'Adele', 'Adrian', 'Agnieszka', 'Aidan', 'Alan', 'Aleksandra', 'Alesha', 'Alex', 'Alexandra', 'Alexis', 'Alisha', 'Alina', 'Amanda', 'Amelie', 'Andrea', 'Andrei', 'Angela',
    'Aniyah', 'Anisa', 'Anita', 'Anjali', 'Ayaan', 'Ayub', 'Barbara', 'Bartosz', 'Beatrice', 'Bella', 'Beth', 'Bilal', 'Billy', 'Bobby', 'Bogdan', 'Bradley', 'Brandon', 'Brian', 'Caitlin', 'Callie',
    'Carl', 'Carol', 'Caroline', 'Catherine', 'Charlene', 'Charlie', 'Cheryl', 'Chantelle', 'Chidi', 'Chinedu', 'Christine', 'Claire', 'Clara', 'Cody', 'Colin', 'Corey', 'Craig', 'Cristina',
    'Damian', 'Danielle', 'Danny', 'Darren', 'Dawid', 'Deborah', 'Declan', 'Demi', 'Denise', 'Diana', 'Dina', 'Dominic', 'Donna', 'Edith', 'Ekaterina', 'Elena', 'Elif', 'Elisha', 'Eliza', 'Eloise',
    'Elsie', 'Emilia', 'Emmanuel', 'Eric', 'Erin', 'Esme', 'Esther', 'Evan', 'Evelyn', 'Ezra', 'Faisal', 'Farah', 'Farhan', 'Filip', 'Finn', 'Frances', 'Francesca', 'Frankie', 'Fraser', 'Gabriel',
    'Gabriela', 'Gareth', 'Gary', 'Gavin', 'Gemma', 'Georgina', 'Gideon', 'Gillian', 'Giovanni', 'Graham', 'Gregory', 'Hafsa', 'Hamza', 'Harriet', 'Haroon', 'Hayden', 'Hayley', 'Helen', 'Humza',
    'Hussain', 'Idris', 'Ikram', 'Imran', 'Imogen', 'Ioana', 'Iqra', 'Isabel', 'Isabelle', 'Ismail', 'Jacqueline', 'Jakub', 'Jamal', 'Jamie', 'Janet', 'Janice', 'Jasmin', 'Jasmine', 'Jason', 'Javed',
    'Jayne', 'Jeremiah', 'Jeremy', 'Jermaine', 'Jess', 'Jessie', 'Jodie', 'Joel', 'Jonathan', 'Josef', 'Josephine', 'Josh', 'Joyce', 'Juan', 'Jude', 'Judith', 'Julian', 'Julie', 'Kacper', 'Kaitlyn',
    'Kamil', 'Kara', 'Kareem', 'Karim', 'Karolina', 'Kasia', 'Kate', 'Katherine', 'Kathleen', 'Kathryn', 'Katrina', 'Kayla', 'Kayleigh', 'Keith', 'Kerry', 'Khalid', 'Kian', 'Kieran', 'Kimberley',
    'Kirsty', 'Kofi', 'Krish', 'Krzysztof', 'Kwame', 'Lacey', 'Lara', 'Leanne', 'Leila', 'Leon', 'Leona', 'Lexi', 'Lilly', 'Lily', 'Linda', 'Lindsay', 'Lisa', 'Lola', 'Lorraine', 'Louis', 'Louise',
    'Luca', 'Luka', 'Lukasz', 'Mackenzie', 'Madison', 'Magda', 'Mahmoud', 'Malik', 'Malachi', 'Marcin', 'Marcus', 'Marek', 'Marie', 'Marta', 'Martin', 'Mateusz', 'Maya', 'Melanie', 'Melissa',
    'Michal', 'Miguel', 'Mikolaj', 'Milena', 'Mina', 'Miriam', 'Musa', 'Mustafa', 'Nadia', 'Naomi', 'Natalia', 'Natalie', 'Natasha', 'Neil', 'Niamh', 'Nicholas', 'Nicola', 'Nigel', 'Nikita',
    'Nikola', 'Nina', 'Noor', 'Nora', 'Oliwia', 'Oluwaseun', 'Orla', 'Ousmane', 'Pamela', 'Paula', 'Pauline', 'Pawel', 'Penelope', 'Philip', 'Piotr', 'Priya', 'Rahul', 'Raheem', 'Rashid', 'Raymond',
    'Rhys', 'Richard', 'Roger', 'Ronnie', 'Rosie', 'Ruth', 'Sabrina', 'Sadia', 'Safiya', 'Saima', 'Salma', 'Sam', 'Samantha', 'Samira', 'Samir', 'Sandra', 'Sanjay', 'Sara', 'Sasha', 'Scarlett',
    'Sean', 'Selina', 'Shabnam', 'Shane', 'Shanice', 'Sharon', 'Shaun', 'Sheila', 'Shirley', 'Sienna', 'Simon', 'Simran', 'Sonia', 'Stacey', 'Stefan', 'Stella', 'Stephanie', 'Steven', 'Suzanne',
    'Szymon', 'Tamara', 'Tanya', 'Tara', 'Tariq', 'Tayla', 'Teagan', 'Temitope', 'Teresa', 'Terry', 'Thea', 'Tia', 'Tiana', 'Tiffany', 'Tilly', 'Timothy', 'Tina', 'Toni', 'Tomasz', 'Tracey', 'Tracy',
    'Trevor', 'Umar', 'Uzma', 'Valerie', 'Vanessa', 'Veronica', 'Vincent', 'Wayne', 'Wendy', 'Wiktoria', 'Xavier', 'Yasmin', 'Yasmine', 'Younis', 'Yvonne', 'Zachariah', 'Zac', 'Zak', 'Zara',
    'Zbigniew', 'Ziva', 'Zofia', 'Zuzanna',
  ],
  caseWords: ['child', 'boy', 'girl', 'baby', 'toddler', 'teenager', 'mother', 'father', 'mum', 'dad', 'parent', 'grandmother', 'grandfather', 'aunt', 'uncle', 'brother', 'sister', 'sibling', 'son', 'daughter', 'young person', 'care leaver', 'pupil', 'student', 'service user'],
  recordColumns: [
    'Child Unique ID', 'Child ID', 'Legacy Child ID', 'Unique Child ID', 'LAchildID', 'Adopter Identifier', 'Individual Adopter Identifier', 'Family Identifier', 'UPN', 'FormerUPN', 'Former UPN', 'UPNunknown', 'Unique Pupil Number', 'NHS Number', 'Forename', 'Surname', 'First Name', 'Last Name', 'Address', 'Postcode', 'Home Postcode',
    'Date of Birth', 'DOB', 'PersonBirthDate', 'ExpectedPersonBirthDate', 'PersonDeathDate', 'GenderCurrent', 'Gender', 'Sex', 'Ethnicity', 'Ethnic', 'Disability', 'Disabilities', 'Age', 'Age of Child (Years)', 'Does the Child have a Disability',
    'Date of Contact', 'Contact Source', 'Assessment start date', 'Assessment completion date', 'Organisation Completing Assessment', 'Date of referral', 'Referral Source', 'Referral NFA?', 'Allocated Team', 'Allocated Worker', 'Continuous Assessment Start Date', 'Continuous Assessment Date of Authorisation', 'Was the child assessed as requiring LA children’s social care support?',
    'Strategy discussion initiating Section 47 Enquiry Start Date', 'Date of Initial Child Protection Conference', 'CIN Start Date', 'CIN Closure Date', 'Primary Need Code', 'Reason for Closure', 'Case Status', 'Date of Last Statutory Visit', 'Date of Latest Statutory Visit', 'Was the Child Seen Alone?', 'Child Protection Plan Start Date', 'Child Protection Plan End Date', 'Initial Category of Abuse', 'Latest Category of Abuse',
    'Date Started to be Looked After', 'Date Ceased to be Looked After', 'Category of Need', 'Date of Latest Review', 'Placement Type', 'Placement Provider', 'Placement postcode', 'Start date of placement', 'LA of Placement', 'Legal Status', 'Unaccompanied Asylum Seeking Child (UASC)', 'Number of Placements', 'Allocated Personal Adviser', 'Eligibility Category',
    'CHILD', 'SEX', 'DOB', 'ETHNIC', 'MOTHER', 'MC_DOB', 'DECOM', 'RNE', 'LS', 'CIN', 'PLACE', 'PLACE_PROVIDER', 'DEC', 'REC', 'REASON_PLACE_CHANGE', 'HOME_POST', 'PL_POST', 'URN', 'REVIEW', 'REVIEW_CODE', 'MISSING', 'MISSTART', 'MISEND', 'DUC', 'SDQ_SCORE', 'SDQ_REASON', 'CONVICTED', 'HEALTH_CHECK', 'IMMUNISATIONS', 'TEETH_CHECK', 'HEALTH_ASSESSMENT', 'SUBSTANCE_MISUSE', 'IN_TOUCH', 'ACTIV', 'ACCOM', 'DATE_INT', 'DATE_MATCH', 'FOSTER_CARE', 'NB_ADOPTR', 'SEX_ADOPTR', 'LS_ADOPTR', 'PREV_PERM', 'LA_PERM', 'DATE_PERM',
    'CINreferralDate', 'ReferralSource', 'PrimaryNeedCode', 'CINclosureDate', 'ReasonForClosure', 'DateOfInitialCPC', 'ReferralNFA', 'S47ActualStartDate', 'InitialCPCtarget', 'ICPCnotRequired', 'AssessmentActualStartDate', 'AssessmentInternalReviewDate', 'AssessmentAuthorisationDate', 'AssessmentFactors', 'CPPstartDate', 'CPPendDate', 'InitialCategoryOfAbuse', 'LatestCategoryOfAbuse', 'NumberOfPreviousCPP', 'CPPreviewDate', 'CINPlanStartDate', 'CINPlanEndDate',
  ],
  identifyingColumns: ['Child Unique ID', 'Child ID', 'Legacy Child ID', 'Unique Child ID', 'LAchildID', 'Individual Adopter Identifier', 'UPN', 'FormerUPN', 'Former UPN', 'Unique Pupil Number', 'NHS Number', 'Date of Birth', 'DOB', 'PersonBirthDate', 'HOME_POST', 'PL_POST', 'MC_DOB', 'DECOM', 'CINreferralDate', 'CPPstartDate'],
};
