import type { PlainDate } from '../../../src-shared/domain/plain-date.ts'

/**
 * The eight sample letters of our letters guide, with the figures measured for each there. Lines that start with '#'
 * are headings.
 */
export type SampleLetter = {
  readonly code: string
  readonly title: string
  readonly madeOn: PlainDate
  readonly readingAge: number
  readonly ease: number
  readonly averageSentence: number
  readonly longestSentence: number
  readonly words: number
  readonly text: string
}

export const SAMPLE_NAMES = ['Sam Reed', 'Beth', 'Carl', 'Gwen', 'Sunrise Care', 'AMZ'] as const

export const SAMPLE_LETTERS: readonly SampleLetter[] = [
  {
    code: 'C1',
    title: 'Your care money: one payment has not reached us',
    madeOn: '2026-08-03',
    readingAge: 7.6,
    ease: 92,
    averageSentence: 9.1,
    longestSentence: 15,
    words: 127,
    text: `You pay £249.60 every four weeks towards your care.
We have not had the payment due on Monday 27 July 2026.
This may be a simple mistake. Please call me and we can sort it out.
# What this means
Your payment is part of the money that pays your PA and your day centre.
There is enough money to pay them now. If no more comes in, there will not be enough from Monday 14 December 2026.
# What you can do
Pay £249.60 by Monday 10 August 2026. Our bank details are below.
Or call me if you cannot pay it all at once. We can agree smaller amounts.
Or tell me if the amount feels wrong. The council can look at it again.
We will not stop your care because of this letter.`,
  },
  {
    code: 'S1',
    title: "Let's talk about the money in your care account",
    madeOn: '2026-11-22',
    readingAge: 6.6,
    ease: 98,
    averageSentence: 8.4,
    longestSentence: 16,
    words: 143,
    text: `There is £8,310.20 in your care account.
It is fine to have some saved. We want to check you get all the care you need, and to hear your plans.
Nothing will be taken from your account because of this letter.
# What the money is for
£1,447.16 is for bills we know about and your respite break.
£1,584.00 is for redundancy pay for Gwen, if you ever need it.
£922.80 is for the next three weeks.
£2,220.00 is for a rainy day. That is six weeks of care.
This leaves £2,136.24.
# What we would like to ask you
Have you missed any care you should have had?
Do you have plans for this money?
Would you like to send some of it back?
You can say no. The council makes the final choice. It must look at your own life and give you its reasons in writing.
You can ask the council to think again.`,
  },
  {
    code: 'W1',
    title: 'Welcome. This is our deal',
    madeOn: '2026-11-02',
    readingAge: 7.5,
    ease: 91,
    averageSentence: 7.6,
    longestSentence: 13,
    words: 122,
    text: `You have chosen a managed account. We look after the money for your care. You stay in charge of your care.
# What you will do
Pay £249.60 into the account every four weeks.
Send us the hours your PA worked by noon on Monday.
Tell us if something changes.
# What we will do
Pay your PA on time.
Pay the tax and pension.
Send you a statement every four weeks.
Call you before your money runs low.
# What the council will do
Pay £1,230.40 into the account every four weeks.
Meet you within six weeks to see how it is going.
Give you its reasons in writing if it ever asks for money back.
# If it goes wrong
Call Sam Reed on 0116 496 0123. You can also talk to someone who is not us. Their details are below.`,
  },
  {
    code: 'V1',
    title: 'It is time to look at how your care is going',
    madeOn: '2026-11-20',
    readingAge: 6.6,
    ease: 97,
    averageSentence: 7.3,
    longestSentence: 14,
    words: 88,
    text: `We would like to meet you on Monday 14 December 2026 at 10am.
You have had your care money for six weeks. We want to know what works and what does not.
You are not in trouble. Everyone has this meeting.
# What we will talk about
Are you getting the care in your plan?
Is the money enough?
Is anything worrying you?
You can bring someone with you. You can ask for a new day, a phone call or a home visit.
You do not need to bring receipts. We already have them.`,
  },
  {
    code: 'B2',
    title: 'Your care money is going up',
    madeOn: '2027-05-17',
    readingAge: 6.3,
    ease: 102,
    averageSentence: 9.0,
    longestSentence: 17,
    words: 90,
    text: `From Monday 5 April 2027 you will get £319.45 a week. You get £307.60 a week now.
The council also owes you £71.10 for the six weeks since then. It will pay this on Monday 24 May 2027.
What you pay stays the same. It is £62.40 a week.
You can use this to pay your PA more. You choose the pay. It must be at least the lowest wage the law allows.
Tell us your new pay rate by Friday 28 May 2027 and we will do the rest.`,
  },
  {
    code: 'L1',
    title: 'Your money is getting low',
    madeOn: '2026-11-15',
    readingAge: 6.9,
    ease: 99,
    averageSentence: 9.4,
    longestSentence: 13,
    words: 66,
    text: `You have £418.89 in your care account. That is about one week of care.
Your PA will be paid as normal on Friday 11 December 2026.
# Why this has happened
£249.60 due from you has not come in for the last two times.
# What happens next
I will call you on Tuesday 17 November 2026 at 2pm.
We will look at ways to put this right. You will not be on your own.`,
  },
  {
    code: 'A1',
    title: 'Here is your money for the last four weeks',
    madeOn: '2026-11-23',
    readingAge: 6.8,
    ease: 92,
    averageSentence: 5.3,
    longestSentence: 10,
    words: 64,
    text: `You started with £5,214.86.
The council paid in £1,779.60.
You paid in £217.20.
We paid Beth and Carl £1,671.70.
We paid £47.71 to their pensions.
We paid Sunrise Care £294.00.
We do not know what £18.99 to AMZ was for. Please tell us.
You now have £5,179.26.
Some of this is already spoken for. £108.74 is for tax. £2,995.20 is your rainy day money.`,
  },
  {
    code: 'S2',
    title: 'What we have agreed about your care money',
    madeOn: '2026-11-20',
    readingAge: 7.3,
    ease: 94,
    averageSentence: 8.5,
    longestSentence: 14,
    words: 85,
    text: `You have said you would like to send back £1,312.80 to the council. You do not need it now.
£187.20 of the money is yours. You paid it while you were in hospital. We will send it to your own bank account by Friday 4 December 2026.
You will keep £6,810.20 in your care account. This pays for your care, your break and a rainy day.
Your weekly money stays the same.
You can change your mind until Monday 30 November 2026. Just call me.`,
  },
]

/** The kind of letter this office replaces: measured 16.6, 44, 18.0 and 38 in 72 words. */
export const OLD_STYLE = `RE: FAILURE TO MAKE ASSESSED CLIENT CONTRIBUTION - FINAL NOTICE. Our records indicate that you have failed to make the requisite client contribution in accordance with the terms and conditions of your Direct Payment Agreement and that a surplus of funds has accumulated which will be recouped forthwith. Failure to remit the outstanding balance within 7 days will result in suspension of your Direct Payment and referral for recovery action without further notice.`
