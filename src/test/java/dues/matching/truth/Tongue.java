package dues.matching.truth;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** How people of a country are called: what the truth is made of. */
public enum Tongue {
  RUSSIAN(
      "Мар Кол Сав Гор Бел Лаз Тар Зах Фом Куд Сем Пан Дан Кир Рог Вер Сок Мел Луз Бор",
      "ов ин ец ал ун ар ош ух ор ат",
      "ов:ова ин:ина ев:ева ский:ская",
      """
      Александр:Александрович:Александровна Сергей:Сергеевич:Сергеевна Андрей:Андреевич:Андреевна
      Дмитрий:Дмитриевич:Дмитриевна Алексей:Алексеевич:Алексеевна Николай:Николаевич:Николаевна
      Владимир:Владимирович:Владимировна Евгений:Евгеньевич:Евгеньевна Михаил:Михайлович:Михайловна
      Виктор:Викторович:Викторовна Юрий:Юрьевич:Юрьевна Олег:Олегович:Олеговна Пётр:Петрович:Петровна
      Роман:Романович:Романовна Артём:Артёмович:Артёмовна Тимур:Тимурович:Тимуровна Егор:Егорович:Егоровна
      Максим:Максимович:Максимовна Антон:Антонович:Антоновна Денис:Денисович:Денисовна Борис:Борисович:Борисовна
      Павел:Павлович:Павловна Кирилл:Кириллович:Кирилловна Игорь:Игоревич:Игоревна Вадим:Вадимович:Вадимовна
      Василий:Васильевич:Васильевна Руслан:Русланович:Руслановна Глеб:Глебович:Глебовна
      """,
      "Елена Ольга Наталья Татьяна Ирина Светлана Анна Мария Марина Екатерина Юлия Галина Алла Алина Инна Нина Дарья Дина"
          + " Людмила Валентина Надежда Любовь Вера Оксана Лариса Зоя Полина Ксения",
      "Садовая Лесная Полевая Речная Школьная Заводская Луговая Парковая Южная Вишнёвая"),
  UKRAINIAN(
      "Мар Кол Сав Гор Біл Лаз Тар Зах Хом Куд Сем Пан Дан Кир Рог Вер Сок Мел Луц Бор",
      "ев ін ец ал ун ар аш ух ор ат",
      "енко:енко чук:чук ко:ко ський:ська",
      """
      Олександр:Олександрович:Олександрівна Сергій:Сергійович:Сергіївна Андрій:Андрійович:Андріївна
      Дмитро:Дмитрович:Дмитрівна Олексій:Олексійович:Олексіївна Микола:Миколайович:Миколаївна
      Володимир:Володимирович:Володимирівна Євген:Євгенович:Євгенівна Михайло:Михайлович:Михайлівна
      Віктор:Вікторович:Вікторівна Юрій:Юрійович:Юріївна Олег:Олегович:Олегівна Петро:Петрович:Петрівна
      Роман:Романович:Романівна Василь:Васильович:Василівна Тарас:Тарасович:Тарасівна
      Максим:Максимович:Максимівна Антон:Антонович:Антонівна Денис:Денисович:Денисівна Борис:Борисович:Борисівна
      Павло:Павлович:Павлівна Кирило:Кирилович:Кирилівна Ігор:Ігорович:Ігорівна Вадим:Вадимович:Вадимівна
      Богдан:Богданович:Богданівна Руслан:Русланович:Русланівна Гліб:Глібович:Глібівна Остап:Остапович:Остапівна
      """,
      "Олена Ольга Наталія Тетяна Ірина Світлана Ганна Марія Марина Катерина Юлія Галина Алла Аліна Інна Ніна Дарина Діна"
          + " Людмила Валентина Надія Любов Віра Оксана Лариса Зоя Поліна Оксенія",
      "Садова Лісова Польова Річкова Шкільна Заводська Лугова Паркова Південна Вишнева"),
  LATIN(
      "Mar Col Sav Gor Bel Laz Tar Hol Fom Cud Sem Pan Dan Kir Rod Ver Sut Mel Luz Bor",
      "s t n l d r b k m g",
      "on:on er:er ley:ley man:man ton:ton ford:ford well:well",
      "James John Robert Michael David William Richard Thomas Mark Marc Charles Steven Stephen Daniel Paul Jack Jake Luke"
          + " George Edward Henry Peter Simon Adam Alan Ian Neil Owen Philip Ralph",
      "Mary Maria Marie Linda Susan Karen Sarah Anna Anne Emily Emma Laura Lauren Julia Julie Ella Elena Kate"
          + " Helen Alice Grace Ruth Diana Nora Olivia Rose Sofia Sophie Jane Amy",
      "Garden Forest Field River School Mill Meadow Park South Cherry");

  private final List<String> surnames = new ArrayList<>();
  private final List<String> men;
  private final List<String> women;
  private final List<String> streets;

  Tongue(String roots, String middles, String ends, String men, String women, String streets) {
    for (var end : words(ends)) {
      for (var middle : words(middles)) {
        words(roots)
            .forEach(root -> surnames.add(root + middle + end.replace(":", ":" + root + middle)));
      }
    }
    this.men = words(men);
    this.women = words(women);
    this.streets = words(streets);
  }

  private static List<String> words(String text) {
    return List.of(text.strip().split("\\s+"));
  }

  /** A surname as {@code man:woman}; some are far more frequent than others. */
  String surname(Random random) {
    return often(surnames, random);
  }

  /** A man's name as {@code name:son's patronymic:daughter's}; of Latin names the name alone. */
  String man(Random random) {
    return often(men, random);
  }

  String woman(Random random) {
    return often(women, random);
  }

  /** A street; most towns have many. */
  String street(Random random) {
    var number = random.nextInt(40);
    return streets.get(random.nextInt(streets.size())) + (number == 0 ? "" : " " + number + "-я");
  }

  private static String often(List<String> of, Random random) {
    return of.get((int) (of.size() * Math.pow(random.nextDouble(), 1.4)));
  }
}
