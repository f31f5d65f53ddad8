package org.regroup.texts;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.ConvertInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.OperatorInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.lang.constant.MethodTypeDesc;

@AnalyzeClasses(packages = "org.regroup.texts", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "org.regroup.texts";

    @ArchTest
    static final ArchRule whatATextSaysNeedsNothingButTheJdk = classes().that()
            .resideOutsideOfPackages(ROOT + ".exchange", ROOT + ".reading").should()
            .onlyDependOnClassesThat().resideInAnyPackage(ROOT + "..", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule theCoreKnowsNoneOfItsRooms = classes().that().resideInAPackage(ROOT).should()
            .onlyDependOnClassesThat().resideInAnyPackage(ROOT, "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule differencesAreLookedForOnlyWhereAnEditedTextIsRead = classes().that()
            .resideInAPackage(ROOT + ".reading").should().onlyDependOnClassesThat()
            .resideInAnyPackage(ROOT + "..", "java..", "org.jspecify..", "com.github.difflib..").allowEmptyShould(true);

    @ArchTest
    static final ArchRule filesNeedOneLibraryForMarkdownAndOneForJson = classes().that()
            .resideInAPackage(ROOT + ".exchange").should().onlyDependOnClassesThat()
            .resideInAnyPackage(ROOT + "..", "java..", "org.jspecify..", "org.commonmark..", "tools.jackson.core..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule onlyFilesKnowTheirFormats = noClasses().that().resideOutsideOfPackage(ROOT + ".exchange").should()
            .dependOnClassesThat().resideInAPackage(ROOT + ".exchange");

    @ArchTest
    static final ArchRule noPlaceIsRounded = classes().that().resideInAPackage(ROOT)
            .should(new ArchCondition<>("hold no floating point number") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    for (var method : methods(type)) {
                        if (isFloating(method.methodTypeSymbol()) || method.code().stream()
                                .flatMap(code -> code.elementStream()).anyMatch(ArchitectureTest::isFloating)) {
                            events.add(SimpleConditionEvent.violated(type, type.getName() + " " + method.methodName()));
                        }
                    }
                }
            });

    private static Iterable<MethodModel> methods(JavaClass type) {
        try (InputStream bytes = type.getSource().orElseThrow().getUri().toURL().openStream()) {
            return ClassFile.of().parse(bytes.readAllBytes()).methods();
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read " + type, e);
        }
    }

    private static boolean isFloating(CodeElement element) {
        return switch (element) {
            case LoadInstruction i -> isFloating(i.typeKind());
            case StoreInstruction i -> isFloating(i.typeKind());
            case OperatorInstruction i -> isFloating(i.typeKind());
            case ConvertInstruction i -> isFloating(i.fromType()) || isFloating(i.toType());
            case FieldInstruction i -> isFloating(TypeKind.from(i.typeSymbol()));
            case InvokeInstruction i -> isFloating(i.typeSymbol());
            default -> false;
        };
    }

    private static boolean isFloating(MethodTypeDesc type) {
        return isFloating(TypeKind.from(type.returnType()))
                || type.parameterList().stream().anyMatch(p -> isFloating(TypeKind.from(p)));
    }

    private static boolean isFloating(TypeKind kind) {
        return kind == TypeKind.FLOAT || kind == TypeKind.DOUBLE;
    }
}
