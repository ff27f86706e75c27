package org.backcourt.simulator.roster;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.backcourt.simulator.random.Rng;

/**
 * Draws names that no two players share, quirks included: suffixes, accents, apostrophes, hyphens,
 * initials, and people who differ in one letter only.
 */
final class Names {

  private static final List<String> FIRST =
      words(
          "Aaron Adrian Alec Andre Anthony Austin Avery Ben Blake Brandon Bryce Caleb Cameron Carl"
              + " Cedric Chris Cody Cole Collin Corey Damon Daniel Darius Darnell Davion DeAndre"
              + " Derek Desmond Devin Dominic Donovan Drew Dwight Eli Elijah Eric Ethan Evan Frank"
              + " Gabe Garrett Grant Hassan Hunter Isaac Isaiah Ivan Jabari Jaden Jalen James Jared"
              + " Jason Jaylin Jeremy Jordan Josh Julian Justin Kai Keegan Keldon Kelly Kenrich Kevin"
              + " Kobe Kyle Lamar Landry Larry Lonnie Luke Malcolm Marcus Mason Max Micah Mike Miles"
              + " Mitchell Moses Naz Nate Nick Norman Omar Oscar Ousmane Patrick Peyton Quentin Reggie"
              + " Robert Rodney Royce Sam Scottie Sean Seth Sterling Taj Tari Terence Theo Tim Trent"
              + " Trey Tyler Tyrese Tyus Vince Walker Wendell Will Xavier Zach Zion");
  private static final List<String> LAST =
      words(
          "Adams Alexander Allen Anderson Banks Barnes Barrett Bates Beasley Bell Bennett Booker"
              + " Bridges Brooks Brown Bryant Burks Butler Caldwell Carter Clark Clarke Coleman"
              + " Collins Cook Cooper Craig Cunningham Curry Daniels Davis Dawson Diallo Dixon Dosunmu"
              + " Duarte Dunn Edwards Ellis Evans Ferguson Fields Fisher Ford Foster Franklin Garland"
              + " George Gibson Gordon Grant Gray Green Griffin Hardy Harris Hart Hayes Henderson Hill"
              + " Holmes Houston Howard Hughes Hunter Ingram Irving Jackson James Jefferson Jenkins"
              + " Johnson Jones Joseph Kennard Kessler King Knight Lamb Lee Lewis Livers Lowry Lyles"
              + " Mann Marshall Martin Mason McBride McDaniels McGee McGruder McKinley Miles Miller"
              + " Mills Mitchell Monk Moody Moore Morris Murphy Murray Nance Neal Nelson Nesmith"
              + " Nichols Norman Okafor Oliver Osborne Owens Parker Patterson Payne Perry Peterson"
              + " Pierce Porter Powell Price Prince Quickley Reed Reid Reynolds Rice Richards"
              + " Richardson Rivers Robinson Rollins Rose Ross Russell Sanders Sharpe Shaw Simmons"
              + " Sims Smith Spencer Stevens Stewart Strong Suggs Taylor Temple Terry Thomas Thompson"
              + " Thornton Tillman Tucker Turner Vincent Walker Wallace Ward Warren Washington Watson"
              + " Weber West White Wiggins Williams Wilson Wood Woods Wright Young");
  private static final List<String> FAR_FIRST =
      words(
          "Luka Nikola Bogdan Dāvis Dennis Alperen Goran Jonas Kristaps Théo Moritz Željko Łukasz"
              + " Đorđe Tomáš Álex José Andrés Raúl Ömer Cedi Vítor Sérgio Élie Ibou Matīss Rūdolfs"
              + " Søren Jürgen Mário Facundo Usman Sidy Guerschon Dario Vasilije Filip");
  private static final List<String> FAR_LAST =
      words(
          "Dončić Jokić Bertāns Schröder Şengün Vučević Bogdanović Valančiūnas Porziņģis Šarić"
              + " Nurkić Maledon Fournier Hernangómez Calderón Núñez Yıldız Korkmaz Đurišić Čančar"
              + " Łapeta Balcerowski Sørensen Müller Strauß Lopes Santos Araújo Kalnietis Sy N'Diaye"
              + " N'Guessan M'Baye Kovačević Petrušev Mušić Žagars");
  private static final List<String> APOSTROPHE_FIRST =
      words("De'Aaron De’Andre Da'Quan Ja'Kobe D'Angelo O'Shae E'Twaun");
  private static final List<String> APOSTROPHE_LAST = words("O'Neale O'Quinn D'Amico O’Bryant");
  private static final List<String> INITIALS =
      words("P.J. C.J. T.J. R.J. A.J. K.J. J.T. D.J. E.J. B.J.");
  private static final List<String> HYPHEN_LAST =
      words(
          "Gilgeous-Alexander Caldwell-Pope Finney-Smith Robinson-Earl Smith-Rivera Walker-Alexander"
              + " Hood-Schifino Jackson-Davis Mamu-Brown Trayce-Jones");
  private static final List<String> HYPHEN_FIRST =
      words("Karl-Anthony Jean-Luc Day'Ron-Lee Juan-Carlos");
  private static final List<String> SUFFIXES = words("Jr. Jr. Jr. Jr. II III III IV Sr.");
  private static final List<String> TWINS =
      words("Jalen:Jaylin Marcus:Markus Keegan:Kris Cody:Caleb Tyrese:Tyus Chris:Clint Isaac:Ivan");

  private final Rng rng;
  private final Set<String> taken = new HashSet<>();
  private String twinFirst = "";
  private String twinLast = "";

  Names(Rng rng) {
    this.rng = rng;
  }

  /** A name that nobody has yet. */
  PersonName next() {
    while (true) {
      PersonName name = draw();
      if (taken.add(name.key().key())) {
        return name;
      }
    }
  }

  private PersonName draw() {
    if (!twinFirst.isEmpty()) {
      PersonName twin = PersonName.of(twinFirst, twinLast, "");
      twinFirst = "";
      return twin;
    }
    double kind = rng.nextDouble();
    if (kind < 0.15) {
      return PersonName.of(rng.pick(FAR_FIRST), rng.pick(FAR_LAST), "");
    }
    if (kind < 0.18) {
      return PersonName.of(rng.pick(APOSTROPHE_FIRST), rng.pick(LAST), "");
    }
    if (kind < 0.19) {
      return PersonName.of(rng.pick(FIRST), rng.pick(APOSTROPHE_LAST), "");
    }
    if (kind < 0.22) {
      return PersonName.of(rng.pick(INITIALS), rng.pick(LAST), rng.chance(0.2) ? "Jr." : "");
    }
    if (kind < 0.24) {
      return PersonName.of(rng.pick(FIRST), rng.pick(HYPHEN_LAST), "");
    }
    if (kind < 0.245) {
      return PersonName.of(rng.pick(HYPHEN_FIRST), rng.pick(LAST), "");
    }
    if (kind < 0.26) {
      String[] pair = rng.pick(TWINS).split(":");
      twinFirst = pair[1];
      twinLast = rng.pick(LAST);
      return PersonName.of(pair[0], twinLast, "");
    }
    return PersonName.of(
        rng.pick(FIRST), rng.pick(LAST), rng.chance(0.09) ? rng.pick(SUFFIXES) : "");
  }

  private static List<String> words(String text) {
    return List.of(text.split(" "));
  }
}
