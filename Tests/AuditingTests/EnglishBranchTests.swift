import Auditing
import Diagnostics
import Testing

/// Branches whose figures have names like those of the whole, in the words of English reports.
@Suite struct EnglishBranchTests {
  private static let english = [
    "site.yml":
      "title: Calder Vale in figures\norganization: Calder Vale Food Bank\nlanguages: [en]\n",
    "data/sources.csv": "id,title,publisher,date,kind\nr,Report,Food Bank,2024,report\n",
    "data/indicators.csv": """
    id,name,level,unit,aliases
    parcels,Food parcels,school,parcels,Parcels
    volunteers,Volunteers,school,people,
    agencies,Partner agencies,school,agencies,
    income,Total income,school,£ million,
    absence,Staff absence,school,%,
    rank,National green league position,school,place,
    m-parcels,Parcels from the Millbrook depot,group,parcels,Millbrook depot parcels
    h-parcels,Parcels from the Harbour depot,group,parcels,Harbour depot parcels
    m-volunteers,Volunteers at the Millbrook depot,group,people,Millbrook depot volunteers
    h-volunteers,Volunteers at the Harbour depot,group,people,Harbour depot volunteers
    m-carbon,Carbon emissions of the Millbrook depot,group,tonnes,
    h-carbon,Carbon emissions of the Harbour depot,group,tonnes,
    frozen,Food frozen,school,thousand tonnes,
    yield,Garden yield,school,t/ha,
    m-yield,Garden yield at the Millbrook depot,group,t/ha,
    gardens,Partner depots,school,depots,
    homes,New homes completed,school,homes,
    c-homes,New homes completed in Castle ward,group,homes,
    q-homes,New homes completed in Quayside ward,group,homes,
    c-waste,Household waste collected in Castle ward,group,tonnes,
    q-waste,Household waste collected in Quayside ward,group,tonnes,
    surplus,Operating surplus,school,£ million,
    price,Average ticket price,school,£,
    energy,Energy use,school,MWh,
    retention,Retention rate,school,%,
    students,Overseas students,school,students,
    days,Visitor days,school,million,
    r-days,Visitor days in Rossdale,group,million,
    visitors,Visitors to the centres,school,visitors,
    h-rate,Return rate at Harlan Community College,group,%,
    t-rate,Return rate at Tidewater Technical College,group,%,
    kitchens,Kitchens replaced,school,kitchens,
    bathrooms,Bathrooms replaced,school,bathrooms,
    emergency,Emergency repairs completed in time,school,%,
    routine,Routine repairs completed in time,school,%,

    """,
    "data/observations.csv": """
    indicator,period,value,source,locator,qualifier
    parcels,2024,41265,r,1,
    volunteers,2024,531,r,1,
    agencies,2024,107,r,1,
    income,2024,2.63,r,1,
    absence,2022,5.1,r,1,
    absence,2023,4.7,r,1,
    absence,2024,4.3,r,1,
    rank,2023,33,r,1,rank
    rank,2024,41,r,1,rank
    m-parcels,2024,22840,r,1,
    h-parcels,2024,18425,r,1,
    m-volunteers,2024,294,r,1,
    h-volunteers,2024,237,r,1,
    m-carbon,2024,1105,r,1,
    h-carbon,2024,771,r,1,
    frozen,2024,2.054,r,1,
    yield,2024,8.6,r,1,
    m-yield,2022,8.8,r,1,
    m-yield,2024,9.1,r,1,
    gardens,2024,36,r,1,
    homes,2024,236,r,1,
    c-homes,2024,93,r,1,
    q-homes,2024,143,r,1,
    c-waste,2024,7015,r,1,
    q-waste,2024,5860,r,1,
    surplus,2023,0.23,r,1,
    surplus,2024,-0.17,r,1,
    price,2024,17.2,r,1,
    energy,2023,24310,r,1,
    energy,2024,23680,r,1,
    retention,2023,90.3,r,1,
    retention,2024,94.4,r,1,
    students,2023,593,r,1,
    students,2024,612,r,1,
    days,2023,4.94,r,1,
    days,2024,5.18,r,1,
    r-days,2023,2.06,r,1,
    r-days,2024,2.21,r,1,
    visitors,2024,84310,r,1,
    h-rate,2024,58.8,r,1,
    t-rate,2024,60.4,r,1,
    kitchens,2024,268,r,1,
    bathrooms,2024,176,r,1,
    emergency,2024,99.2,r,1,
    routine,2023,86.7,r,1,
    routine,2024,90.8,r,1,

    """,
  ]

  @Test(
    "in English a figure is held against that of its branch, its year and its name",
    arguments: [
      ("In 2024, 294 volunteers worked at the Millbrook depot and 237 at the Harbour depot.", nil),
      (
        "In 2024 there were 531 volunteers, of whom 237 were at the Millbrook depot.", "294 people"
      ),
      (
        "In 2024 we had 531 volunteers: 294 at the Millbrook depot and 273 at the Harbour depot.",
        "237 people"
      ),
      (
        "In 2024 we had 531 volunteers: 294 at the Millbrook depot and 237 at the Harbour depot.",
        nil
      ),
      (
        "In 2024 the Harbour depot, which opens on six days a week, gave out 22,840 parcels.",
        "18,425 parcels"
      ),
      ("In 2024 the Harbour depot, which opens on six days a week, gave out 18,425 parcels.", nil),
      (
        "In 2024 the Millbrook depot and the Harbour depot emitted 771 tonnes and 1,105 tonnes respectively.",
        "1,105 tonnes"
      ),
      (
        "In 2024 Northmoor gave out 17,350 parcels with 196 volunteers and total income of £1.12 million.",
        nil
      ),
      ("In 2024, partner agencies passed the hundred mark and ended at 170.", "107 agencies"),
      ("By the end of July 2024 staff absence was 5.1%, down from 4.7% in 2023.", "4.3%"),
      ("By the end of July 2024 staff absence was 4.3%, down from 4.7% in 2023.", nil),
      ("In 2024 we moved. In the green league Calder Vale was 33rd.", "41st"),
      ("In 2024 we moved. In the green league Calder Vale was 41st.", nil),
      ("They took on nearly all of our 513 volunteers of 2024.", "531 people"),
      (
        "In 2024 most were at the Harbour depot, where we counted 237 volunteers.", nil
      ),
      ("In 2024 we froze 2,054 tonnes of food. Food frozen was 2,054 tonnes.", nil),
      ("In 2024 food frozen came to 2.054 tonnes.", "2,054 tonnes"),
      ("In 2024 the garden yield was 8.6 t/ha. Millbrook did best with 8.6 t/ha.", "9.1 t/ha"),
      ("In 2024 the garden yield was 8.6 t/ha. Millbrook did best with 9.1 t/ha.", nil),
      (
        "In 2024 we moved. The best year was 2022, when the Millbrook garden yield was 8.3 t/ha.",
        "8.8 t/ha"
      ),
      ("At 22,840 parcels in 2024, the Harbour depot is the smaller one.", "18,425 parcels"),
      ("At 18,425 parcels in 2024, the Harbour depot is the smaller one.", nil),
      ("In 2024 after a hard winter there was total income of £2.36 million.", "£2.63 million"),
      ("At the Harbour depot parcels came to 22,840 in 2024.", "18,425 parcels"),
      ("In 2024 there were 263 new homes completed in the year, 49 more than before.", "236 homes"),
      (
        "In 2024 Castle ward had 93 new homes completed and Quayside ward 134.", "143 homes"
      ),
      ("In 2024 new homes completed were 236. In Castle ward it was 143.", "93 homes"),
      ("In 2024 new homes completed were 236. In Castle ward it was 93.", nil),
      ("Castle ward had 5,860 tonnes of household waste collected in 2024.", "7,015 tonnes"),
      ("The food waste round began in Castle ward in 2024, and 7,150 households take part.", nil),
      ("We ended 2024 with a deficit of £0.71 million.", "−£0.17 million"),
      ("We ended 2024 with a deficit of £0.17 million.", nil),
      ("In 2024 the average ticket price was £18.45.", "£17.20"),
      ("In 2024 the one good sign was energy use, which fell to 23,680 GWh.", "23,680 MWh"),
      (
        "In 2024 the retention rate, which tells how many overseas students are still with us, was 90.3%.",
        "94.4%"
      ),
      (
        "In 2024 retention was above the target of 93%, and energy use fell to 24,310 MWh.",
        "23,680 MWh"
      ),
      ("In 2024 Rossdale had 5.18 million visitor days.", "2.21 million"),
      ("In 2024 Rossdale had 2.21 million visitor days.", nil),
      (
        "| Visitor days (million) | 2023 | 2024 |\n| --- | --- | --- |\n| Rossdale | 2.06 | 2.12 |",
        "2.21 million"
      ),
      ("In 2024 the return rate at Harlan was 60.4%.", "58.8%"),
      ("In 2024, 176 kitchens and 268 bathrooms were replaced.", "268 kitchens"),
      ("In 2024, 268 kitchens and 176 bathrooms were replaced.", nil),
      (
        "In 2024, 99.2% of emergency repairs were completed in time. For routine repairs the figure was 86.7%.",
        "90.8%"
      ),
      (
        "In 2024, 99.2% of emergency repairs were completed in time. For routine repairs the figure was 90.8%.",
        nil
      ),
      ("In 2024 there were 236 new homes completed, 134 in Quayside ward.", "143 homes"),
      ("In 2024 there were 236 new homes completed, 143 in Quayside ward.", nil),
      (
        "In 2024 there were 236 new homes completed, ten more than in 2023: 143 in Castle ward.",
        "93 homes"
      ),
      ("In 2024 food frozen was 2,054 tonnes. In 2024 total income was $62 per resident.", nil),
      (
        "By the end of the year 513 people were volunteers, and in 2024 volunteers numbered 513.",
        "531 people"
      ),
      ("For every hundred students Harlan had about 12 volunteers in 2024.", nil),
      ("In 2024 energy use was 23,680 MWh, against 23,410 MWh a year earlier.", "24,310 MWh"),
      (
        "In 2024 retention rose to 94.4%, thanks to 214 LED lamps, and energy use to 24,310 MWh.",
        "23,680 MWh"
      ),
      (
        "Energy use dipped to 24,310 MWh in 2023 before it fell to 22,680 MWh in 2024.",
        "23,680 MWh"
      ),
    ] as [(String, String?)])
  func english(text: String, right: String?) {
    BranchTests.expect(AuditedPage.report(of: text, in: Self.english), right)
  }
}
