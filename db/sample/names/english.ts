// Frequent ones first.
export const surnames =
  `Smith Jones Taylor Brown Williams Wilson Johnson Davies Patel Robinson Wright Thompson Evans Walker White Roberts
  Green Hall Thomas Clarke Jackson Wood Harris Edwards Turner Martin Cooper Hill Ward Hughes Moore Clark King Harrison
  Lewis Baker Lee Allen Morris Khan Scott Watson Davis Parker James Bennett Young Phillips Richardson Mitchell Bailey
  Carter Cook Singh Shaw Bell Collins Morgan Kelly Begum Miller Cox Hussain Marshall Simpson Price Anderson Adams
  Wilkinson Foster Ellis Murphy Chapman Mason Gray Richards Webb Rogers Gibson Hunt Mills Holmes Palmer Matthews
  Fisher Barnes Knight Lloyd Butler Russell Barker Stevens Jenkins Murray Dixon Harvey Graham Pearson Ali Fletcher
  Walsh Kaur Gordon Howard Andrews Stewart Elliott Reynolds Fox Ford Campbell Day Saunders Payne Pearce West Fraser
  Cole Brooks Lawrence Bradley Atkinson Rose Dawson Burton Watts Spencer Armstrong Woods Cunningham Hart Perry Grant
  Hudson Wallace Carr Barrett Newman Lane Oliver Riley Gardner Robertson Reid Hayes Powell Berry Francis Austin
  Stone Hamilton Sutton Crawford Ryan Porter Peters Chambers Hawkins Black Reed Ferguson Warren Gibbs Nicholson Wells
  Burns Dunn Lowe Nash Bishop Bird Hopkins Henderson Arnold Stephens Long Kennedy McCarthy Freeman Cross Hardy Osborne
  Alexander Parsons Webster Rhodes May Bates Slater Holland Lynch George Ross Doyle Sharp Duncan Gilbert Page Weston
  Coleman Barton Buckley Fuller Gill Byrne Poole Higgins Hewitt Marsh Willis Holt Frost Mann Baxter Goodwin Curtis
  Lamb Parry Norman Sanders Potter Moss Short Tucker Blake Tyler Cartwright Preston Carpenter Griffin Whitehead Nixon
  Bryant Schofield Barlow Dean Hodgson Kemp Dale Sinclair Ingram Tate Hobbs Peacock Hancock Bolton Horton Bond Drake
  Bowen Carey Flynn Power Wheeler Thornton Hargreaves Yates Swift Abbott Winter Godfrey Skinner Townsend Nolan Vaughan
  Cameron Daniels Farrell Wilkins Summers Haynes Conway Booth Steele Stanley Hooper Haines Lambert Newton Leonard
  Rowe Hurst Thorpe Goddard Winterbourne Ashworth Holloway Pickering Lockwood Ainsworth Blackburn`.split(
    /\s+/,
  );

export const menNames =
  `James David John Michael Paul Andrew Mark Peter Robert Richard Daniel Thomas Stephen Christopher Matthew William
  Simon Ian Jonathan Martin Adam Benjamin Joseph Anthony Alan Philip Samuel Luke Kevin George Graham Stuart Neil
  Jack Harry Oliver Edward Mohammed Ryan Gareth Alexander Nicholas Craig Lee Sean Oscar Henry Charles`.split(
    /\s+/,
  );

export const womenNames =
  `Sarah Emma Susan Claire Helen Rachel Laura Rebecca Karen Louise Emily Charlotte Jessica Lucy Julie Sophie Anna
  Catherine Elizabeth Nicola Amy Jennifer Hannah Victoria Joanne Alison Samantha Lisa Amanda Katherine Chloe Olivia
  Grace Fiona Megan Natalie Alice Gemma Michelle Zoe Ruth Harriet Priya Aisha Eleanor Holly Frances Bethany`.split(
    /\s+/,
  );
