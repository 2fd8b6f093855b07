/** What places and laws are called by that have the name of a person before it. */
const ofAPerson = 'School|Academy|College|Hospital|House|Centre|Court|Street|Road|Lane|Avenue|Park|Ward|Clinic|Trust|Foundation|University|Unit|Law|Act|Review|Report|Award';

/** What follows the name of a person after whom a place is called. */
export const institution = new RegExp(`^ ?(?:\\p{Lu}\\p{Ll}+ )?(?:${ofAPerson})\\b`, 'u');

/** The last word of what a service, a place or a plan is called. */
export const calledThings = `${ofAPerson}|Hub|Service|Team|Board|Partnership|Alliance|Network|Programme|Program|Project|Panel|Forum|Council|Charter|Strategy|Plan|Framework|Model|Offer|Agency|Committee|Cabinet|Group|Pathway|Authority|Commission|Company|Charity|Scheme|Pledge|Fund`;
