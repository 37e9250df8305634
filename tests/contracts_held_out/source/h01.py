from builder import Contract

k = Contract(
    "h01_parking_enforcement",
    "universal",
    "Civil Parking Enforcement, Permits and Cash Collection: Order Form, Terms and Schedules",
    header="Wexcombe Borough Council – Parking Services – Contract WBC/PK/0417",
)
d = k.doc
d.add_heading("Civil Parking Enforcement, Permits and Cash Collection", 0)
k.para("Wexcombe Borough Council and the Contractor named in the Order Form", align="centre")
k.contents(
    [
        "Order Form",
        "Terms",
        "1. Interpretation and precedence",
        "2. Term",
        "3. The Services",
        "4. Enforcement in the street",
        "5. Notice processing and permits",
        "6. Cash and machines",
        "7. Charges",
        "8. Performance",
        "9. Data protection",
        "10. Confidentiality",
        "11. The Enforcement Team",
        "12. Conduct and dignity in the street",
        "13. The Home Code",
        "14. TUPE",
        "15. Insurance and liability",
        "16. Sub-contracting",
        "17. Equality",
        "18. Safeguarding and modern slavery",
        "19. Termination and exit",
        "20. General",
        "Schedule 1 – Definitions",
        "Schedule 2 – Service Specification",
        "Schedule 3 – Charges and Key Performance Indicators",
        "Schedule 4 – Contents of the Home Code",
    ]
)
k.part = "Order Form"
d.add_page_break()
d.add_heading("Order Form", 1)
k.table(
    [
        ["Row", "Item", "Detail"],
        ["1", "Contractor", "[registered name and company number]"],
        ["2", "Service Commencement Date", "1 April 2027"],
        ["3", "Initial term", "Five years"],
        ["4", "Extension", "Up to three years in all, in periods of not less than twelve months"],
        [
            "5",
            "Services",
            "On-street and off-street enforcement, permit administration, penalty charge notice processing to Notice of Rejection, cash collection, machine maintenance, vehicle removal",
        ],
        ["6", "Deployed hours", "61,400 a year on average, as planned under Schedule 2"],
        ["7", "Authority’s representative", "Parking Contracts Manager"],
        ["8", "Approved Sub-Contractors", "Vehicle removal and pound: [name]. Cash counting: [name]"],
        ["9", "Liability cap", "£4 million in each Contract Year"],
        ["10", "Performance bond", "Not required"],
        [
            "11",
            "Special Condition A",
            "Clause 6.4 is replaced by: “Cash shall be banked on the second Working Day after collection.”",
        ],
        [
            "12",
            "Special Condition B",
            "{{WP4|n|p::Row H2 of Schedule 4 is disapplied, and the Contractor has no obligation under it to alter anyone’s beat, hours or radio channel by reason of Relevant Abuse.}}",
        ],
        [
            "13",
            "Special Condition C",
            "The Contractor’s method statement numbered MS7 (deployment) forms part of this Contract. No other part of the tender does.",
        ],
        ["14", "Signatures", "See the end of the Terms"],
    ],
    widths=[1.2, 4.3, 10.6],
)
k.new_part("Terms", "")
k.h("Interpretation and precedence")
k.c("Capitalised words have the meanings given in Schedule 1.")
k.c(
    "This Contract consists of the Order Form, these Terms and the Schedules. If there is any inconsistency between them, a Special Condition in the Order Form prevails over these Terms, and these Terms prevail over the Schedules."
)
k.c(
    "The contents page, headings and shaded notes are for convenience. Shaded notes are guidance from the Authority’s procurement team; they form no part of this Contract and bind neither Party."
)
k.h("Term")
k.c(
    "This Contract begins on the date of the last signature. The Contractor shall provide the Services from the Service Commencement Date until the end of the initial term or of any extension."
)
k.c(
    "The Authority may extend the term as stated in row 4 of the Order Form by giving not less than six months’ written notice before it would otherwise expire."
)
k.h("The Services")
k.c(
    "The Contractor shall provide the Services in accordance with the Traffic Management Act 2004, the statutory guidance on civil enforcement, Schedule 2 and Good Industry Practice."
)
k.c("The Contractor shall:")
k.s(
    "mobilise in accordance with the plan approved by the Authority’s representative;",
    "hold every licence and consent needed for body-worn video, hand-held devices and radio;",
    "attend the Authority’s traffic liaison group, and meet the Authority’s representative in each calendar month; and",
    "give the Authority notice within one Working Day of anything that stops or is likely to stop deployment.",
)
k.c(
    "The Authority gives no assurance of any number of penalty charge notices, and nothing in this Contract rewards the issue of them."
)
k.h("Enforcement in the street")
k.c(
    "Every penalty charge notice shall be supported by contemporaneous notes, at least four photographs, and the observation period stated in Schedule 2."
)
k.c(
    "The Contractor shall not tow, clamp or remove a vehicle displaying a disabled person’s badge save at the direction of a constable, and shall report suspected misuse or abuse of a badge to the Authority’s fraud officer."
)
k.c(
    "A civil enforcement officer who meets a driver in evident distress shall withdraw, and shall not issue a notice until a supervisor has considered the circumstances."
)
k.h("Notice processing and permits")
k.c(
    "The Contractor shall acknowledge each informal challenge within two Working Days and shall answer it, with reasons, within ten."
)
k.c(
    "The Authority alone shall decide formal representations. The Contractor shall supply the evidence pack within five Working Days of being asked."
)
k.c(
    "The Contractor shall issue residents’ permits within three Working Days of a complete application, and shall maintain a route for residents who cannot use the on-line portal."
)
k.c(
    "An applicant who states that his or her address is to be kept from public view, for whatever reason, shall be issued a permit that bears no address or surname."
)
k.h("Cash and machines")
k.c(
    "Two persons shall be present whenever a machine is opened. The keys shall be held in a safe of a grade approved by the insurers."
)
k.c("Machines shall be emptied at least weekly, and before the vault is four-fifths full.")
k.c("A machine reported out of order shall be visited within four working hours.")
k.c("Cash shall be banked on the Working Day after collection.")
k.h("Charges")
k.c(
    "The Authority shall pay the Charges set out in Schedule 3, monthly in arrears, within thirty days of receipt of a valid invoice."
)
k.c(
    "The Charges are fixed for the first Contract Year and shall then be adjusted each April by the annual change in the Services Producer Price Index, up to four per cent."
)
k.c(
    "If a sum is disputed the Authority shall pay the remainder. Late payments carry interest at three per cent above the base rate of the Bank of England."
)
k.h("Performance")
k.c(
    "The Contractor shall meet the Key Performance Indicators in Schedule 3 and shall send a performance report within seven Working Days of the end of each month."
)
k.c(
    "Three failures of the same indicator in any six months shall be a Persistent Failure, upon which the Authority may require a rectification plan."
)
k.h("Data protection")
k.c(
    "The Authority is controller and the Contractor is processor of Enforcement Data. The Contractor shall process it only on documented instructions, keep it within the United Kingdom, and assist with any request by a data subject for a copy of what is held."
)
k.c(
    "Body-worn footage shall be encrypted on the device, uploaded at the end of each shift, and deleted after thirty-one days unless required as evidence."
)
k.c("A personal data breach shall be notified to the Authority within twenty-four hours of discovery.")
k.h("Confidentiality")
k.c(
    "Each Party shall keep the other’s Confidential Information secret and use it only for this Contract, save where disclosure is required by law or under the Freedom of Information Act 2000."
)
k.c(
    "{{!U9::The Contractor shall obtain from every member of the Enforcement Team an undertaking not to speak to any person outside the Contractor, including the police, a regulator or an adviser, about any complaint of sexual harassment or Relevant Abuse involving a colleague.}}"
)
k.h("The Enforcement Team")
k.c(
    "The Contractor shall employ sufficient suitably qualified persons, each holding the Level 2 award for civil enforcement officers before first going on patrol alone."
)
k.c(
    "The Contractor shall obtain a basic disclosure from the Disclosure and Barring Service for each person engaged, and shall keep the record of training, conduct and sickness of each."
)
k.c(
    "The Contractor shall pay at least the Real Living Wage, and shall provide an employee assistance programme open to the Enforcement Team at all hours."
)
k.c(
    "Officers patrolling alone shall carry a lone-worker device with man-down alarm and location. The Contractor shall review lone patrols after each activation."
)
k.h("Conduct and dignity in the street")
k.c(
    "The Contractor shall operate a policy of zero tolerance of abuse and assault upon the Enforcement Team by the public, and shall support prosecution of the perpetrator where the evidence allows."
)
k.c(
    "Members of the Enforcement Team shall be courteous and shall not swear at, threaten or intimidate any driver."
)
k.c(
    "All members of the Enforcement Team shall be instructed in conflict management at induction and every two years."
)
k.h("The Home Code")
k.c(
    "{{WP1,WP2|m|p::The Contractor shall bring into force by the Service Commencement Date, and keep in force, a written code of practice about Relevant Abuse as it touches members of the Enforcement Team (the “Home Code”).}}"
)
k.c("The Home Code shall deal with the matters set out in Schedule 4.")
k.c(
    "{{WP7|h|p::The person answerable for the Home Code shall be [post-holder to be inserted], and the Contractor shall look at it afresh every [    ] months.}}"
)
k.c(
    "The Contractor shall supply a copy of the Home Code on request at any time after it has come into force."
)
k.c("{{-WP7|s|a::The Authority will mention the Home Code in its own staff newsletter from time to time.}}")
k.box(
    "Guidance note to procurers (not part of this Contract): {{-WP7|s|n::consider asking bidders to appoint a domestic abuse champion at each depot and to tell every new starter about the code.}} "
    "{{-WP8|s|n::Removal and pound operators are large employers of night staff and could be asked to adopt the same code.}}"
)
k.h("TUPE")
k.c(
    "The Parties consider that the Transfer of Undertakings (Protection of Employment) Regulations 2006 will apply on the Service Commencement Date. The Contractor shall indemnify the Authority against claims by transferring employees arising after that date."
)
k.c(
    "During the last eighteen months of the term the Contractor shall within ten Working Days of request give the particulars of those assigned to the Services, in anonymised form, and shall not materially alter their terms."
)
k.c(
    "The Contractor shall secure admission to the local government pension scheme, or a broadly comparable scheme, for each transferring member."
)
k.h("Insurance and liability")
k.c(
    "The Contractor shall maintain public liability insurance of £10 million, employer’s liability insurance of £10 million, professional indemnity insurance of £2 million and cash-in-transit cover of £100,000 for each event."
)
k.c(
    "Neither Party limits its liability for death or personal injury caused by negligence, for fraud, or for any other matter for which it may not be limited by law."
)
k.c(
    "Subject to the preceding clause, the liability of each Party in each Contract Year shall not exceed the sum in row 9 of the Order Form, and neither is liable for loss of profit or goodwill."
)
k.h("Sub-contracting")
k.c("The Contractor shall not sub-contract any part of the Services save to an Approved Sub-Contractor.")
k.c(
    "{{-WP8|s|p::The Contractor shall impose on each Approved Sub-Contractor obligations no less onerous than those in clauses 3, 9, 10, 15 and 18.}}"
)
k.c(
    "The Contractor shall pay each Approved Sub-Contractor within thirty days of a valid invoice and remains liable for its acts and omissions."
)
k.h("Equality")
k.c(
    "The Contractor shall comply with the Equality Act 2010, shall take reasonable steps to prevent sexual harassment of its workers, including by third parties, and shall not victimise any person who complains of discrimination."
)
k.c(
    "The Contractor shall supply yearly, in anonymised form, the make-up of its workforce by sex, age, ethnicity and disability."
)
k.h("Safeguarding and modern slavery")
k.c(
    "The Contractor shall ensure that each officer can recognise a child or adult at risk and knows how to report a concern to the Authority’s first contact team."
)
k.c(
    "The Contractor shall comply with the Modern Slavery Act 2015, shall train buyers in the signs of coercion and forced labour, and shall publish a statement each year."
)
k.c(
    "The Contractor shall have a whistleblowing procedure by which any person may raise a concern without fear of detriment."
)
k.h("Termination and exit")
k.c(
    "The Authority may terminate by notice where the Contractor commits a material breach incapable of remedy, or one which it fails to remedy within twenty Working Days, or suffers an Insolvency Event."
)
k.c(
    "Either Party may terminate on twelve months’ notice expiring after the third anniversary of the Service Commencement Date."
)
k.c(
    "The Contractor shall maintain an exit plan, transfer all Enforcement Data in an open format, and hand over vehicles, devices and machines belonging to the Authority."
)
k.h("General")
k.c(
    "No variation is effective unless in writing and signed by both Parties. Disputes shall be referred to senior officers and, failing agreement in fifteen Working Days, to mediation."
)
k.c(
    "Notices shall be in writing and sent to the addresses in the Order Form. A person who is not a Party has no right to enforce any term. This Contract is governed by the law of England and Wales."
)
k.sign("Signed for Wexcombe Borough Council", "Signed for the Contractor")

k.new_part("Schedule 1 – Definitions")
k.h("Definitions")
k.c("In this Contract:")
for t in [
    "“Approved Sub-Contractor” means a person named in row 8 of the Order Form;",
    "“Contract Year” means a year beginning on the Service Commencement Date or any anniversary of it;",
    "“DA” means the Development Agreement of 2019 relating to the Corn Street multi-storey car park, under which the Authority enforces that car park as agent for the freeholder;",
    "“Enforcement Data” means personal data about keepers, drivers and permit holders, including footage;",
    "“Enforcement Team” means the employees of the Contractor, of whatever grade, who work on the Services;",
    "“Good Industry Practice” means the skill, care and foresight to be expected of an experienced operator of like services;",
    "“Insolvency Event” means the appointment of a liquidator, administrator or receiver, or a composition with creditors;",
    "{{WP1,WP2|u|n::“Relevant Abuse” means domestic abuse within the Domestic Abuse Act 2021, and also, whoever commits it, stalking, sexual violence, forced marriage, female genital mutilation and abuse in the name of honour;}}",
    "“Working Day” means a day other than a Saturday, a Sunday or a public holiday in England.",
]:
    d_ = k.take(t, "body", "Schedule 1, 1.1")
    k.doc.add_paragraph(d_)
k.c("References to a statute are to it as amended. The singular includes the plural.")
k.new_part("Schedule 2 – Service Specification")
k.h("Deployment")
k.c(
    "The Contractor shall submit a deployment plan for each quarter, four weeks before the quarter begins, showing beats, hours and the weighting given to schools, bus lanes, loading bays and residents’ zones."
)
k.c(
    "Each school on the list supplied by the Authority shall be visited on at least two mornings in each half-term."
)
k.c("Officers shall answer enquiries from the public about restrictions, events and payment.")
k.h("Observation periods")
k.c(
    "The observation period is five minutes for permit bays and loading bays, ten minutes after the end of paid time, and nil for zig-zags, bus stops and dropped kerbs."
)
k.h("Vehicle removal and pound")
k.c(
    "The pound shall be open from 08:00 to 22:00 every day. A vehicle shall be released within thirty minutes of payment."
)
k.c(
    "A person collecting a vehicle who has a child with him or her, or who says that he or she cannot safely return home without it, shall be offered release on deferred payment."
)
k.h("Customer contact")
k.c(
    "Calls shall be answered within forty seconds on average, and e-mails within three Working Days. Agents may end a call from an abusive caller after one warning."
)
k.h("Fleet")
k.c(
    "All vehicles first registered after the Service Commencement Date shall be zero-emission. Motor scooters shall be ridden only by officers holding a full licence."
)
k.new_part("Schedule 3 – Charges and Key Performance Indicators")
k.h("Charges")
k.c(
    "The Charges are: £23.85 for each deployed hour; £3.10 for each permit issued; £142 for each removal; and a management fee of £318,000 a year."
)
k.h("Key Performance Indicators")
k.c("The indicators and deductions are as follows.")
k.table(
    [
        ["Indicator", "Target", "Deduction for each point below"],
        ["Deployed hours against plan", "98%", "£900"],
        ["Notices cancelled for officer error", "not over 1.5%", "£600"],
        ["Informal challenges answered in ten Working Days", "97%", "£400"],
        ["Machines working", "99%", "£300"],
        ["Officers holding a current conflict-management certificate", "100%", "£250"],
        ["Upheld complaints of discourtesy", "not over 4 a month", "£200"],
    ],
    widths=[8.5, 3.5, 4],
)
k.new_part("Schedule 4 – Contents of the Home Code")
k.h("The table")
k.c(
    "The Contractor shall set out in the Home Code each thing in the right-hand column of the table, save that row H4 is advisory only."
)
k.table(
    [
        ["Row", "Matter", "What the Home Code must provide"],
        [
            "H1",
            "Telling a supervisor",
            "{{WP3|m|p::That any supervisor to whom a team member confides is to take the account on trust, ask for no proof, and tell nobody else without leave unless a life is in danger.}}",
        ],
        [
            "H2",
            "Out on the beat",
            "{{WP4|m|p::That, if the team member wishes, the beat, start time or radio channel is changed the same day so that the person feared cannot find him or her on patrol.}}",
        ],
        [
            "H3",
            "Outside help",
            "{{WP5|m|p::The telephone numbers of a national helpline and of the nearest survivors’ service, which are also to be printed on the back of every warrant card.}}",
        ],
        [
            "H4",
            "A team member said to be the abuser",
            "{{WP6|q|p::The Home Code should also say how the Contractor would deal with an officer against whom an allegation of Relevant Abuse is made, in particular one who has keeper details to hand.}}",
        ],
    ],
    widths=[1.3, 4.2, 10.6],
    clause="Schedule 4, 1.1",
)
k.c("The costs of preparing the Home Code are included in the management fee.")
k.traps = dict(
    definition=["WP1", "WP2", "WP3", "WP4", "WP5", "WP6"],
    table=["WP3", "WP4", "WP5", "WP6"],
    order_of_precedence=["WP4"],
    placeholder=["WP7"],
    authority_bearer=["WP7"],
    guidance_note=["WP7", "WP8"],
    general_flow_down=["WP8"],
    contents_entry=["WP1"],
    auto_numbering=["WP%d" % i for i in range(1, 9)],
)
k.notes = (
    'Term for abuse ("Relevant Abuse") and for staff ("Enforcement Team": employees only) stand in Schedule 1; clause 13 never says domestic abuse. Contents of the code in a table of Schedule 4 '
    "(rows are duties by stem, H4 advisory). Special Condition B denies row H2: conflict for WP4. Both limbs of WP7 are blanks; the newsletter is the Authority's. General flow-down leaves clause 13 out: WP8 missing. "
    "Clause 10.2 gags: U9. Shaded note binds nobody (clause 1.3)."
)
k.save(
    dict(
        WP1="met",
        WP2="met",
        WP3="met",
        WP4="conflict",
        WP5="met",
        WP6="partial",
        WP7="partial",
        WP8="missing",
    )
)
